import { courtship } from './courtship';
import { decideAhead, think } from './lookahead';
import { answerTerms, plainAnswer } from './negotiation';
import { PERSONALITIES } from './personalities';

import { drawAnswer, drawDecisions, drawProposals } from './random-play';
import { reasonOf } from './reasons';
import { answerAsRecorded, decideAsRecorded, proposeAsRecorded } from './recorded-line';
import type { Rival, RivalId } from './rival';
import { waysOf } from './taken';

/** A rival of the given character: it looks ahead as far as the table grants, else plays by reflex. */
function ofCharacter(id: RivalId): Rival {
  const who = PERSONALITIES[id];
  return {
    id,
    thinks: true,
    decide: (outlook) => decideAhead(outlook, who),
    explain: (outlook) => think(outlook, who),
    ways: (outlook) => waysOf(outlook, who),
    propose: (outlook) => (who.allies >= 2 ? courtship(outlook, who) : []),
    answer: (outlook, from, terms, offer) => answerTerms(outlook, who, from, terms, offer),
  };
}

/** Every computed player by name. */
export const RIVALS: Readonly<Record<RivalId, Rival>> = {
  networker: ofCharacter('networker'),
  follower: ofCharacter('follower'),
  cautious: ofCharacter('cautious'),
  fortress: ofCharacter('fortress'),
  'margin-hunter': ofCharacter('margin-hunter'),
  'best-reply': ofCharacter('best-reply'),
  historical: {
    id: 'historical',
    thinks: false,
    decide: decideAsRecorded,
    explain: () => null,
    ways: () => null,
    propose: proposeAsRecorded,
    answer: (outlook, from, terms, offer) =>
      answerAsRecorded(outlook, PERSONALITIES.historical, from, terms, offer),
  },
  'random-legal': {
    id: 'random-legal',
    thinks: false,
    decide: drawDecisions,
    explain: () => null,
    ways: () => null,
    propose: drawProposals,
    answer: (outlook, _from, terms) => drawAnswer(outlook, terms),
  },
  'hold-course': {
    id: 'hold-course',
    thinks: false,
    decide: () => [],
    explain: () => null,
    ways: () => null,
    propose: () => [],
    answer: () => plainAnswer(false, [reasonOf('holds-course', null)]),
  },
};
