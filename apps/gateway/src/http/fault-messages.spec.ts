import { allContracts, placeBid, postOrder, type Class } from '@tianfu/contracts';
import { getMetadataStorage } from 'class-validator';
import { FAULT_MESSAGES, faultMessage } from './fault-messages.js';

/** Names of the rules of a class as class-validator reports them. */
const rulesOf = (of: Class<object>): string[] =>
  getMetadataStorage()
    .getTargetValidationMetadatas(of, '', false, false)
    .flatMap(({ name, type }) => (name === undefined || type === 'conditionalValidation' ? [] : [name]));

describe('the sentence of a field fault', () => {
  it('is known in both languages for every rule the contracts use', () => {
    const inputs = allContracts.flatMap(({ route, input }) => (route === undefined ? [] : [input]));
    const rules = new Set(inputs.flatMap(rulesOf));
    expect(rules.size).toBeGreaterThan(10);
    expect([...rules].filter((rule) => FAULT_MESSAGES[rule] === undefined)).toEqual([]);
  });

  it('takes its numbers from the contract, also in nested lists', () => {
    expect(faultMessage({ pointer: '/leadTimeDays', code: 'max' }, placeBid, 'zh')).toBe('不能大于 365');
    expect(faultMessage({ pointer: '/matrix/3/quantityPieces', code: 'min' }, postOrder, 'en')).toBe(
      'must be at least 1',
    );
    expect(faultMessage({ pointer: '/matrix', code: 'arrayMaxSize' }, postOrder, 'zh')).toBe('最多 2400 项');
    expect(faultMessage({ pointer: '/mode', code: 'isIn' }, postOrder, 'en')).toBe(
      'must be one of: cmt, fob, sample',
    );
    expect(faultMessage({ pointer: '/destination/address', code: 'maxLength' }, postOrder, 'zh')).toBe(
      '最多 300 个字符',
    );
  });

  it('takes its numbers from the fault where a service gives them', () => {
    const params = { sumPieces: 99, quantityPieces: 100 };
    expect(faultMessage({ pointer: '/quantityPieces', code: 'sum', params }, postOrder, 'zh')).toBe(
      '颜色尺码合计 99 件，与数量 100 件不符',
    );
  });

  it('says where a credit code is wrong', () => {
    const fault = { pointer: '/uscc', code: 'uscc', message: 'has a wrong check digit (place 18)' };
    expect(faultMessage(fault, undefined, 'zh')).toBe('校验位（第 18 位）错误');
    expect(faultMessage(fault, undefined, 'en')).toBe('has a wrong check digit (place 18)');
  });

  it('falls back to what the service says, and to the code', () => {
    expect(faultMessage({ pointer: '/x', code: 'new-rule', message: 'is odd' }, undefined, 'zh')).toBe(
      'is odd',
    );
    expect(faultMessage({ pointer: '/x', code: 'new-rule' }, undefined, 'zh')).toBe('new-rule');
    expect(faultMessage({ pointer: '/x', code: 'constructor' }, undefined, 'zh')).toBe('constructor');
    expect(
      faultMessage({ pointer: '/x', code: 'min', message: 'must not be less than 1' }, undefined, 'zh'),
    ).toBe('must not be less than 1');
  });
});
