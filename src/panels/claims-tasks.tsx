import { useState } from 'preact/hooks';
import { wrongNeighbours, type ChooseTask, type OrderTask } from '../views/claims';
import { TEACH_WORDS } from '../views/words/teach';
import { useWords } from './app-words';
import { AnswerList } from './teach-answers';
import { Button } from './parts/button';
import { Section } from './parts/section';
import { TeachSources } from './teach-sources';

export interface ClaimsTasksProps {
  readonly tasks: readonly (ChooseTask | OrderTask)[];
}

/** Tasks in reading sources, one after the other. */
export function ClaimsTasks({ tasks }: ClaimsTasksProps) {
  const words = useWords(TEACH_WORDS);
  return (
    <Section headline={words.tasks} note={words.tasksNote}>
      <div class="tasks">
        {tasks.map((task) =>
          task.kind === 'order' ? <Order key={task.id} task={task} /> : <Choose key={task.id} task={task} />,
        )}
      </div>
    </Section>
  );
}

interface ChooseProps {
  readonly task: ChooseTask;
}

function Choose({ task }: ChooseProps) {
  const words = useWords(TEACH_WORDS);
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <article class="task">
      <h3>{task.title}</h3>
      <p class="note">{task.stands}</p>
      <AnswerList question={task.question} options={task.options} chosen={chosen} onChoose={setChosen} />
      {chosen === null ? null : (
        <p>
          <span class="note">{words.rule}</span> {task.rule}
          <br />
          <TeachSources sources={task.sources} />
        </p>
      )}
    </article>
  );
}

interface OrderProps {
  readonly task: OrderTask;
}

/** Items in the source's order, moved by buttons; checking tells how many neighbours are wrong, then why it matters. */
function Order({ task }: OrderProps) {
  const words = useWords(TEACH_WORDS);
  const [order, setOrder] = useState<readonly number[]>(task.items.map((_, index) => index));
  const [wrong, setWrong] = useState<number | null>(null);
  const move = (at: number, by: number) => {
    const next = [...order];
    const [one, other] = [next[at], next[at + by]];
    if (one === undefined || other === undefined) return;
    next[at] = other;
    next[at + by] = one;
    setOrder(next);
    setWrong(null);
  };
  const check = () => setWrong(wrongNeighbours(order.map((item) => task.items[item]?.place ?? 0)));
  const inTime = [...task.items].sort((a, b) => a.place - b.place);
  return (
    <article class="task">
      <h3>{task.title}</h3>
      <p class="note">{task.stands}</p>
      <p>
        <b>{task.question}</b>
      </p>
      <ol class="order">
        {order.map((item, at) => {
          const text = task.items[item]?.text ?? '';
          return (
            <li key={item}>
              <span class="order-number">{at + 1}</span>
              <span class="order-text">{text}</span>
              <button
                type="button"
                class="step"
                aria-label={`${text}: ${words.earlier}`}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                class="step"
                aria-label={`${text}: ${words.later}`}
                disabled={at === order.length - 1}
                onClick={() => move(at, 1)}
              >
                ↓
              </button>
            </li>
          );
        })}
      </ol>
      <p class="button-row">
        <Button onClick={check}>{words.check}</Button>
      </p>
      <div role="status">
        {wrong === null ? null : (
          <>
            <p>
              <b>{wrong === 0 ? words.inOrder : words.stillWrong(wrong)}</b> {task.why}
            </p>
            <p class="note">{words.trueOrder}</p>
            <ol class="rows">
              {inTime.map(({ text, date }) => (
                <li key={text}>
                  {date}: {text}
                </li>
              ))}
            </ol>
            <p>
              <span class="note">{words.rule}</span> {task.rule}
              <br />
              <TeachSources sources={task.sources} />
            </p>
          </>
        )}
      </div>
    </article>
  );
}
