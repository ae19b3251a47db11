import type { Lang } from './format';

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^Abstract$/, '摘要'],
  [/^whole$/, '全文'],
  [/^lead$/, '导语'],
  [/^luxury$/, '奢侈品一节'],
  [/^Appendix A$/, '附录A'],
  [/^Financial strategy$/, '财务策略一节'],
  [/^Workforce$/, '人力一节'],
  [/^Introduction$/, '引言'],
  [/^Online to offline$/, '线上到线下一节'],
  [/^Business expansion$/, '业务扩张一节'],
  [/^Creativity and innovation$/, '创意与创新一节'],
  [/^Mobile marketing platform$/, '移动营销平台一节'],
  [/^Ecosystem$/, '生态一节'],
  [/^Marketing strategy$/, '营销策略一节'],
  [/^Competition$/, '竞争一节'],
  [/^par\. (.+)$/, '第$1段'],
  [/^takeaway (\d+)$/, '要点$1'],
  [/^note (\d+)$/, '注$1'],
  [/^(\d[\d.–-]*)$/, '第$1节'],
  [/^(.+)$/, '“$1”一节'],
];

/** The evidence abbreviates; a reader should not have to guess. */
const EN_PLACES: readonly (readonly [RegExp, string])[] = [
  [/^whole$/, 'the whole document'],
  [/^lead$/, 'opening paragraph'],
  [/^luxury$/, 'section on luxury'],
  [/^par\. (.+[–-].+)$/, 'paragraphs $1'],
  [/^par\. (.+)$/, 'paragraph $1'],
  [/^(\d[\d.–-]*)$/, 'section $1'],
];

/** Where a fact stands in its document, in words of the reader's language; evidence keeps the English ones. */
export function sayLocator(locator: string, language: Lang): string {
  if (language === 'en')
    return EN_PLACES.reduce((said, [pattern, word]) => said.replace(pattern, word), locator);
  const found = PLACES.find(([pattern]) => pattern.test(locator));
  return found ? locator.replace(found[0], found[1]) : locator;
}
