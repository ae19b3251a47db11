import type { Lang } from '../format';

/** Words of one area in both languages; the Chinese side owes every key of the English one. */
export type Catalogue<Words> = Readonly<Record<Lang, Words>>;

/** The words of one area in the reader's language. */
export function words<Words>(catalogue: Catalogue<Words>, language: Lang): Words {
  return catalogue[language];
}

/** `parts` as a list in running text: "a, b and c", “a、b和c”. */
export function listOf(parts: readonly string[], language: Lang): string {
  const last = parts[parts.length - 1];
  if (last === undefined || parts.length === 1) return last ?? '';
  const before = parts.slice(0, -1);
  return language === 'zh' ? `${before.join('、')}和${last}` : `${before.join(', ')} and ${last}`;
}

/** What is said of something: "Doubt: one outlet only", “存疑：仅一家媒体”. */
export function headed(head: string, text: string, language: Lang): string {
  return `${head}${language === 'zh' ? '：' : ': '}${text}`;
}
