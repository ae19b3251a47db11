import type { DecisionKind } from '../types';
import { advertise } from './advertise';
import { alliance } from './alliance';
import { announce } from './announce';
import { campaign } from './campaign';
import { capability } from './capability';
import type { DecisionRule } from './decision';
import { diversify } from './diversify';
import { festival } from './festival';
import { finance } from './finance';
import { logistics } from './logistics';
import { platform } from './platform';
import { price } from './price';
import { research } from './research';
import { service } from './service';
import { shareLogistics } from './share-logistics';
import { stores } from './stores';

/** Every kind of decision: adding one is a file, a line here, its words, and a test. */
export const DECISIONS: Readonly<Record<DecisionKind, DecisionRule>> = {
  price,
  advertise,
  campaign,
  festival,
  logistics,
  'share-logistics': shareLogistics,
  stores,
  service,
  capability,
  finance,
  alliance,
  platform,
  research,
  announce,
  diversify,
};

export function decisionRule(kind: DecisionKind): DecisionRule {
  return DECISIONS[kind];
}
