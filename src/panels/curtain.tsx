import { useState } from 'preact/hooks';
import { laterPeriod, sayPeriod } from '../views/period';
import { meetings, namesOf, peopleView, type PersonView } from '../views/hot-seat';
import { APP_WORDS } from '../views/words/app';
import { HOT_SEAT_WORDS } from '../views/words/hot-seat';
import { useCommon, useIntentions, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Button } from './parts/button';
import { Dialog } from './parts/dialog';
import { FirmMark } from './parts/firm-mark';
import { Section } from './parts/section';
import { Waiting } from './app-lazy';
import type { Common } from '../session';
import './style/screens-hot-seat.css';

/** Between two people: nobody's desk is on the page, and the device is handed over. */
export function Curtain() {
  const common = useCommon();
  const game = useSessionState((state) => state.game);
  if (!common || !game?.hot) return <Waiting />;
  return <Drawn common={common} game={game.id} next={game.seat} takebacks={game.record.takebacks} />;
}

interface DrawnProps {
  readonly common: Common;
  readonly game: string;
  readonly next: string;
  readonly takebacks: number;
}

function Drawn({ common, game, next, takebacks }: DrawnProps) {
  const { curtain: words } = useWords(HOT_SEAT_WORDS);
  const language = useLanguage();
  const intend = useIntentions();
  const { rules, over, tables } = common;
  const people = peopleView(common, language);
  const first = people.find(({ firm }) => firm === next);
  const played = tables.length - 1;
  const said = (quarter: number): string => sayPeriod(laterPeriod(rules.start, quarter), language);
  const groups = meetings(people, rules);
  const others = people.filter(({ firm, sealed }) => firm !== next && !sealed);
  return (
    <main class="page curtain" id="content">
      <Drape />
      <div class="page-head">
        <h1 tabIndex={-1}>{over ? words.over : words.hand(first?.who ?? '')}</h1>
      </div>
      <p class="lead">{over ? words.overLead : words.lead(said(played), played + 1, rules.quarters)}</p>
      {over ? (
        <Ended people={people} game={game} played={played} />
      ) : (
        <>
          <p class="button-row curtain-main">
            {first ? (
              <Button weight="main" onClick={() => intend.sit(first.firm)}>
                {iAm(first, words)}
              </Button>
            ) : null}
            <span class="note">{words.honest}</span>
          </p>
          <div class="columns curtain-parts">
            <div class="span-6">
              <Section headline={words.seats}>
                <ol class="rows curtain-seats">
                  {people.map((person) => (
                    <li key={person.firm}>
                      <FirmMark slot={person.slot} /> <bdi>{person.who}</bdi>
                      <span class={person.sealed ? 'curtain-sealed' : 'note'}>
                        {person.sealed ? `✓ ${words.sealed}` : person.firm === next ? words.next : words.open}
                      </span>
                    </li>
                  ))}
                </ol>
                {others.length > 0 ? (
                  <p class="button-row">
                    <span class="note">{words.orElse}</span>
                    {others.map((person) => (
                      <Button key={person.firm} onClick={() => intend.sit(person.firm)}>
                        {iAm(person, words)}
                      </Button>
                    ))}
                  </p>
                ) : null}
              </Section>
            </div>
            {groups.length > 0 || people.some(({ sealed }) => sealed) ? (
              <div class="span-6">
                <Section headline={words.together}>
                  <p>{words.togetherText}</p>
                  <p class="button-row">
                    {groups.map((group) => (
                      <a
                        key={group.map(({ firm }) => firm).join()}
                        class="button"
                        href={`#/game/${game}/together/${group.map(({ firm }) => firm).join('/')}`}
                      >
                        {group.length > 2 && group.length === people.length
                          ? words.allMeet
                          : words.meet(namesOf(group, language))}
                      </a>
                    ))}
                  </p>
                  {people.some(({ sealed }) => sealed) ? <p class="note">{words.sealedMeet}</p> : null}
                </Section>
              </div>
            ) : null}
          </div>
        </>
      )}
      {played > 0 ? (
        <p class="button-row curtain-back">
          <a class="button button-quiet" href={`#/game/${game}/round/${played}`}>
            <span class="button-words">{words.round(said(played - 1))}</span>
          </a>
          <TakeBack period={said(played - 1)} />
          <span class="note" id="curtain-back-note">
            {words.backNote(takebacks)}
          </span>
        </p>
      ) : null}
    </main>
  );
}

interface TakeBackProps {
  readonly period: string;
}

/** The way back of a quarter that others have seen, too: asked once, as whatever cannot be undone. */
function TakeBack({ period }: TakeBackProps) {
  const { curtain: words } = useWords(HOT_SEAT_WORDS);
  const { close } = useWords(APP_WORDS);
  const intend = useIntentions();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button weight="quiet" describedBy="curtain-back-note" onClick={() => setAsked(true)}>
        {words.back(period)}
      </Button>
      <Dialog
        open={asked}
        title={words.backTitle(period)}
        closeWord={close}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{words.backKeep}</Button>
            <Button
              weight="main"
              onClick={() => {
                setAsked(false);
                void intend.takeBack();
              }}
            >
              {words.backDo}
            </Button>
          </>
        }
      >
        <p>{words.backSure(period)}</p>
      </Dialog>
    </>
  );
}

/** The folds that are seen from across the room. */
function Drape() {
  return (
    <svg class="drape" height="88" aria-hidden="true">
      <defs>
        <pattern id="folds" width="44" height="88" patternUnits="userSpaceOnUse">
          <rect class="drape-shade" width="14" height="88" />
          <rect class="drape-fold" x="14" width="16" height="88" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#folds)" />
    </svg>
  );
}

interface EndedProps {
  readonly people: readonly PersonView[];
  readonly game: string;
  readonly played: number;
}

/** After the last quarter: everyone's results in turn, and the game played again for all. */
function Ended({ people, game, played }: EndedProps) {
  const { curtain: words } = useWords(HOT_SEAT_WORDS);
  const intend = useIntentions();
  return (
    <p class="button-row">
      {people.map((person) => (
        <Button key={person.firm} onClick={() => intend.sit(person.firm)}>
          {words.results(person.who)}
        </Button>
      ))}
      <a class="button" href={`#/replay/${game}/${played}`}>
        {words.replay}
      </a>
    </p>
  );
}

type CurtainWords = (typeof HOT_SEAT_WORDS)['en']['curtain'];

function iAm({ name, who, firmName }: PersonView, words: CurtainWords): string {
  return name === '' ? words.iPlay(firmName) : words.iAm(who);
}
