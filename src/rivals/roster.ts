import { courtship } from './courtship';
import { answerTerms, plainAnswer } from './negotiation';
import { PERSONALITIES } from './personalities';
import { decideByReflex } from './policy';
import { drawAnswer, drawDecisions, drawProposals } from './random-play';
import { reasonOf } from './reasons';
import { answerAsRecorded, decideAsRecorded, proposeAsRecorded } from './recorded-line';
import type { Rival, RivalId } from './rival';

/** A rival that plays by reflex in the given character. */
function reflex(id: RivalId): Rival {
  const who = PERSONALITIES[id];
  return {
    id,
    decide: (outlook) => decideByReflex(outlook, who),
    propose: (outlook) => (who.allies >= 2 ? courtship(outlook, who) : []),
    answer: (outlook, from, terms, offer) => answerTerms(outlook, who, from, terms, offer),
  };
}

/** Every computed player by name. */
export const RIVALS: Readonly<Record<RivalId, Rival>> = {
  networker: reflex('networker'),
  follower: reflex('follower'),
  cautious: reflex('cautious'),
  historical: {
    id: 'historical',
    decide: decideAsRecorded,
    propose: proposeAsRecorded,
    answer: (outlook, from, terms, offer) =>
      answerAsRecorded(outlook, PERSONALITIES.historical, from, terms, offer),
  },
  'random-legal': {
    id: 'random-legal',
    decide: drawDecisions,
    propose: drawProposals,
    answer: (outlook, _from, terms) => drawAnswer(outlook, terms),
  },
  'hold-course': {
    id: 'hold-course',
    decide: () => [],
    propose: () => [],
    answer: () => plainAnswer(false, [reasonOf('holds-course', null)]),
  },
};
