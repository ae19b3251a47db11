import { TEACH_DOOR } from '../views/words/teach-door';
import { useWords } from './app-words';
import { Section } from './parts/section';

/** Doors to the pages for a lesson. */
export function HomeTeach() {
  const words = useWords(TEACH_DOOR);
  return (
    <Section headline={words.title}>
      <p>{words.text}</p>
      <p class="button-row">
        <a class="button" href="#/teach">
          {words.teach}
        </a>
        <a class="button" href="#/lab">
          {words.lab}
        </a>
        <a class="button" href="#/lesson/alibaba-suning-2015/first/1">
          {words.first}
        </a>
        <a class="button" href="#/hot-seat">
          {words.hotSeat}
        </a>
      </p>
    </Section>
  );
}
