import { CAMPAIGN_FORMS } from '../columns';
import {
  amountOf,
  meansOf,
  money,
  quarterRevenue,
  segmentField,
  textOf,
  type DecisionRule,
} from './decision';

/** One burst for one segment: a star, a joint brand, a game in the shops, a live launch or a virtual showroom. */
export const campaign: DecisionRule = {
  kind: 'campaign',
  mode: 'once',
  attention: 1,
  keys: ['segment', 'form'],
  fields: (seat) => ({
    segment: segmentField(seat.rules),
    form: { type: 'choice', options: CAMPAIGN_FORMS.filter((form) => form !== 'none') },
    spend: money(seat, Math.min(meansOf(seat), 0.04 * quarterRevenue(seat) + seat.rules.scale.moneyStep)),
  }),
  closed: () => null,
  apply(turn, firm, decision) {
    const { world, rules } = turn;
    const cell = firm * world.shape.segments + rules.segmentIds.indexOf(textOf(decision, 'segment'));
    world.campaignSpend[cell] = (world.campaignSpend[cell] as number) + amountOf(decision, 'spend', 0);
    world.campaignForm[firm] = CAMPAIGN_FORMS.findIndex((form) => form === decision.form);
  },
};
