import type { Catalogue } from './catalogue';

const EN = {
  title: 'For a lesson',
  text: 'Notes with timing, claims held against the record, papers to print, a lesson to walk alone. No account, no network.',
  teach: 'Teach with it',
  lab: 'Valuation laboratory',
  first: 'Learn alone: a first lesson, 10 minutes',
  fromLesson: 'You took this game over from a lesson.',
  backToLesson: (step: number) => `Back to step ${step}, where it is held against the author’s line`,
  hotSeat: 'Two to four at one device',
};

/** The first page's words for the door to teaching; apart from the rest, which is fetched later. */
export const TEACH_DOOR: Catalogue<typeof EN> = {
  en: EN,
  zh: {
    title: '上课用',
    text: '带时间安排的教师手册、论断与史实的对照、可打印的材料、自学课程。不用账号，不用联网。',
    teach: '用来教学',
    lab: '估值实验室',
    first: '自学：第一课，10分钟',
    fromLesson: '这一局是从一课里接手的。',
    backToLesson: (step) => `回到第${step}步，与作者的走法对照`,
    hotSeat: '两到四人，一台设备',
  },
};
