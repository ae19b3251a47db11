import { TEACH_WORDS } from '../views/words/teach';
import { useWords } from './app-words';
import { EmptyState } from './parts/empty-state';

/** Instead of a page for a lesson that the case does not have, as cases of others do not. */
export function TeachMissing() {
  const words = useWords(TEACH_WORDS);
  return (
    <main class="page" id="content">
      <h1 tabIndex={-1}>{words.none}</h1>
      <EmptyState action={<a href="#/teach">{words.title}</a>}>{words.lead}</EmptyState>
    </main>
  );
}
