import type { FormRule } from '@tianfu/sdk';
import type { Translate } from '../i18n/translate.js';
import type { Rule } from 'antd/es/form';

/** The platform's own rule of a field, said before anything is sent. */
export function rulesFor(rule: FormRule, label: string, t: Translate): Rule[] {
  const isChoice = rule.enum !== undefined || rule.minItems !== undefined;
  return [
    ...(rule.required
      ? [
          {
            required: true,
            message: isChoice
              ? t('common.rules.requiredChoice', { label })
              : t('common.rules.required', { label }),
            ...(isChoice && rule.minItems !== undefined
              ? { type: 'array' as const, min: rule.minItems }
              : {}),
            ...(rule.maxLength !== undefined ? { whitespace: true } : {}),
          },
        ]
      : []),
    { validator: (_rule: unknown, value: unknown) => verdict(faultOf(rule, value, t)) },
  ];
}

/** What a form's validator answers: nothing wrong, or what. */
export const verdict = (fault: string | undefined): Promise<void> =>
  fault === undefined ? Promise.resolve() : Promise.reject(new Error(fault));

function faultOf(rule: FormRule, value: unknown, t: Translate): string | undefined {
  if (typeof value === 'number') {
    if (rule.integer === true && !Number.isInteger(value)) return t('common.rules.integer');
    if (rule.min !== undefined && value < rule.min) return t('common.rules.min', { min: rule.min });
    if (rule.max !== undefined && value > rule.max) return t('common.rules.max', { max: rule.max });
  }
  if (typeof value === 'string' && value !== '') {
    const length = value.trim().length;
    if (rule.minLength !== undefined && length < rule.minLength) {
      return t('common.rules.minLength', { min: rule.minLength });
    }
    if (rule.maxLength !== undefined && length > rule.maxLength) {
      return t('common.rules.maxLength', { max: rule.maxLength });
    }
    if (rule.pattern !== undefined && !new RegExp(rule.pattern).test(value.trim()))
      return t('common.rules.pattern');
  }
  return undefined;
}
