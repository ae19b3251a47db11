import type { PressureZone } from '../../engine';
import type { Catalogue } from './catalogue';

interface PressureWords {
  readonly zones: Readonly<Record<PressureZone, string>>;
  readonly parts: Readonly<Record<'solvency' | 'cover' | 'runway' | 'leverage' | 'tied', string>>;
}

export const PRESSURE_WORDS: Catalogue<PressureWords> = {
  en: {
    zones: { calm: 'calm', steady: 'steady', tight: 'tight', strained: 'strained', crisis: 'crisis' },
    parts: {
      solvency: 'Soundness',
      cover: 'Interest cover',
      runway: 'Cash runway',
      leverage: 'Debt to profit',
      tied: 'Tied in stakes',
    },
  },
  zh: {
    zones: { calm: '平静', steady: '平稳', tight: '偏紧', strained: '吃紧', crisis: '危机' },
    parts: {
      solvency: '稳健',
      cover: '利息保障',
      runway: '现金可撑',
      leverage: '净债务／盈利',
      tied: '股权占用',
    },
  },
};
