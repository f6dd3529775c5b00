import { parseMoney } from '@tianfu/kernel';
import type { Rule } from 'antd/es/form';
import type { Translate } from '../../i18n/translate.js';
import { verdict } from '../rules.js';

/** An amount in yuan as it is typed: at most two decimals, above zero or from zero on. */
export const moneyRule = (t: Translate, sign: 'positive' | 'zero'): Rule[] => [
  {
    validator: (_rule, value: unknown) => {
      const parsed = parseMoney({ amount: typeof value === 'string' ? value.trim() : '', currency: 'CNY' });
      const good = parsed.ok && (sign === 'zero' || parsed.value.minor > 0n);
      return verdict(
        good ? undefined : t(sign === 'zero' ? 'sampling.service.money' : 'sampling.counter.money'),
      );
    },
  },
];
