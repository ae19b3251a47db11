import type { LabDial, LabStepId } from './lab';

/** Where each line of the laboratory stands in document 004: what is printed, and what is seen once it has been judged. */
export const LAB_SOURCES: Readonly<
  Record<LabStepId, { readonly printed: readonly string[]; readonly judged: readonly string[] }>
> = {
  growth: { printed: ['004:E082', '004:E084'], judged: ['004:E056', '004:E092'] },
  start: { printed: ['004:E083'], judged: ['004:E090'] },
  future: { printed: ['004:E085'], judged: [] },
  annuity: { printed: ['004:E086'], judged: ['004:E087', '004:E089'] },
  present: { printed: ['004:E088'], judged: ['004:E091', '004:E093'] },
  prose: { printed: ['004:E062'], judged: ['004:E060', '004:E063'] },
};

/** Where the starting points of the sliders come from: rows of document 004, and the accounts of the fiscal year 2016. */
export const DIAL_SOURCES: Readonly<Record<LabDial, readonly string[]>> = {
  growth: ['004:E082', '004:E056'],
  rate: ['004:E086', '004:E063'],
  years: ['004:E084'],
  kept: [
    'https://eczine.jp/news/detail/3111',
    'https://otp.investis.com/clients/us/alibaba/SEC/sec-show.aspx?Type=page&FilingId=12879202-1080704-1085896&CIK=0001577552&Index=16000',
  ],
};
