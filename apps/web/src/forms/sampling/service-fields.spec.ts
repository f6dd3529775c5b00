import { circleOf, contentOf, fieldsOf, NEW_SERVICE, withoutStep } from './service-fields.js';

const after = (...steps: string[][]): { after: string[] }[] => steps.map((each) => ({ after: each }));

describe('the order of the steps', () => {
  it('has no circle in what a new service begins with', () => {
    expect(circleOf(NEW_SERVICE.steps)).toBeUndefined();
  });

  it('names the steps that wait for each other', () => {
    expect(circleOf(after(['3'], ['1'], ['2']))).toEqual([1, 3, 2, 1]);
    expect(circleOf(after(['1']))).toEqual([1, 1]);
  });

  it('closes up when a step is taken out', () => {
    expect(withoutStep(NEW_SERVICE.steps, 2).map((step) => step.after)).toEqual([[], [], ['2']]);
  });
});

it('sends a service as it came', () => {
  const content = contentOf({ ...NEW_SERVICE, name: ' 初样 ', description: '  ' });
  expect(content).toMatchObject({ name: '初样', revisionFee: { amount: '80', currency: 'CNY' } });
  expect(content).not.toHaveProperty('description');
  const view = {
    ...content,
    serviceId: 's',
    centreId: 'c',
    centreName: '中心',
    priceFrom: { amount: '360', currency: 'CNY' as const },
    gaps: [],
    version: 1,
  };
  expect(contentOf(fieldsOf(view))).toEqual(content);
});
