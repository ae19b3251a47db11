import type { CaseAxis } from '../views/home-cases';
import { HOME_WORDS } from '../views/words/home';
import { LENGTH_WORDS } from '../views/words/lengths';
import { useWords } from './app-words';
import { FIRM_DASHES, FIRM_SHAPES } from './parts/firm-mark';

export interface HomeLineProps {
  readonly axis: CaseAxis;
}

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;

/** Cases on their common years: a line a case, a notch a quarter, the seat's shape at its start. */
export function HomeLine({ axis }: HomeLineProps) {
  const words = useWords(HOME_WORDS);
  const lengths = useWords(LENGTH_WORDS);
  return (
    <section class="section home-line" aria-labelledby="home-line-title">
      <div class="home-years" aria-hidden="true">
        {axis.years.map(({ label }) => (
          <span key={label} class="home-year">
            {label}
          </span>
        ))}
      </div>
      <h2 id="home-line-title" class="visually-hidden">
        {words.line.title}
      </h2>
      <ul>
        {axis.lines.map((line) => (
          <li key={line.id} class="home-case">
            <p class="home-case-words" style={{ '--from': percent(line.from) }}>
              <a href={`#/brief/${line.id}/${line.seats[0]?.firm ?? ''}`}>
                <b>{line.title}</b>
              </a>{' '}
              <span class="mute">{line.question}</span>
            </p>
            <svg class="home-drawing" width="100%" height="18" aria-hidden="true" data-firm-slot={line.slot}>
              <line
                class="home-track"
                x1={percent(line.from)}
                x2={percent(line.to)}
                y1="9"
                y2="9"
                stroke-dasharray={FIRM_DASHES[line.slot] || undefined}
              />
              {line.notches.map((at) => (
                <line key={at} class="home-notch" x1={percent(at)} x2={percent(at)} y1="5" y2="13" />
              ))}
              <svg x={percent(line.from)} y="3" width="1" height="1" overflow="visible">
                <path class="mark-fill" transform="translate(-6 0)" d={FIRM_SHAPES[line.slot]} />
              </svg>
            </svg>
            <p class="home-case-doors note" style={{ '--from': percent(line.from) }}>
              <span>{words.line.rests(line.span, line.documents)}</span>
              <span class="home-case-group">
                {line.seats.map(({ firm, name }) => (
                  <a key={firm} class="text-button" href={`#/brief/${line.id}/${firm}`}>
                    {words.play.as(name)}
                  </a>
                ))}
              </span>
              {line.lengths.length > 0 ? (
                <span class="home-case-group">
                  {lengths.also}
                  {line.lengths.map(({ form, count, label }) => (
                    <a
                      key={form}
                      class="text-button"
                      href={`#/brief/${line.id}/${line.seats[0]?.firm ?? ''}/${form}`}
                      aria-label={label}
                    >
                      {count}
                    </a>
                  ))}
                  {lengths.unit}
                </span>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      <p class="note">{words.line.notch}</p>
    </section>
  );
}
