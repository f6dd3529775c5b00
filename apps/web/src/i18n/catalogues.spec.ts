import {
  BID_STATES,
  CONSIGNMENT_STATES,
  DOSSIER_STATES,
  EVENTS,
  MEMBER_PERMISSIONS,
  MEMBER_ROLES,
  MISFIT_CODES,
  ORDER_SORTS,
  ORDER_STATES,
  SCORE_PARTS,
} from '@tianfu/sdk';
import { en } from './en/index.js';
import { certifying as certifyingEn } from './en/certifying.js';
import { enterprise as enterpriseEn } from './en/enterprise.js';
import { errands as errandsEn } from './en/errands.js';
import { matching as matchingEn } from './en/matching.js';
import { logistics as logisticsEn } from './en/logistics/index.js';
import { sampling as samplingEn } from './en/sampling/index.js';
import { zh } from './zh/index.js';
import { certifying as certifyingZh } from './zh/certifying.js';
import { enterprise as enterpriseZh } from './zh/enterprise.js';
import { errands as errandsZh } from './zh/errands.js';
import { matching as matchingZh } from './zh/matching.js';
import { logistics as logisticsZh } from './zh/logistics/index.js';
import { sampling as samplingZh } from './zh/sampling/index.js';

type Tree = string | { readonly [key: string]: Tree };

const leaves = (tree: Tree, path = ''): [string, string][] =>
  typeof tree === 'string'
    ? [[path, tree]]
    : Object.entries(tree).flatMap(([key, child]) => leaves(child, `${path}/${key}`));

const valuesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

const chinese = new Map(
  leaves({
    ...zh,
    ...certifyingZh,
    ...enterpriseZh,
    ...matchingZh,
    errands: errandsZh,
    logistics: logisticsZh,
    sampling: samplingZh,
  }),
);
const english = new Map(
  leaves({
    ...en,
    ...certifyingEn,
    ...enterpriseEn,
    ...matchingEn,
    errands: errandsEn,
    logistics: logisticsEn,
    sampling: samplingEn,
  }),
);

describe('the two catalogues', () => {
  it('have the same keys, and English a form for one where Chinese counts', () => {
    const counted = [...chinese.keys()].filter((key) => key.endsWith('_other'));
    const singular = counted.map((key) => key.replace(/_other$/, '_one'));
    expect(counted).not.toEqual([]);
    expect([...english.keys()].sort()).toEqual([...chinese.keys(), ...singular].sort());
  });

  it('fill the same values into each text', () => {
    const different = [...english].filter(
      ([key, text]) =>
        valuesIn(text).join() !== valuesIn(chinese.get(key.replace(/_one$/, '_other')) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('leave no text empty', () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('speak Chinese in the Chinese one and no Chinese in the English one', () => {
    const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
    const languageNames = '/account/languages/zh';
    expect([...english].filter(([key, text]) => hasHan(text) && key !== languageNames)).toEqual([]);
  });
});

describe('what the contracts name', () => {
  it.each([
    ['order states', ORDER_STATES, zh.words.order],
    ['bid states', BID_STATES, zh.words.bid],
    ['dossier states', DOSSIER_STATES, zh.words.dossier],
    ['who holds an order', ORDER_STATES, zh.orders.life.holder],
    ['what a dossier waits for', DOSSIER_STATES, certifyingZh.capability.state],
    ['roles', MEMBER_ROLES, zh.words.role],
    ['permissions', MEMBER_PERMISSIONS, zh.words.permission],
    ['sorts', ORDER_SORTS, zh.words.sort],
    ['score parts', SCORE_PARTS, matchingZh.matches.part],
    ['reasons why not', MISFIT_CODES, matchingZh.matches.misfit],
    ['events', Object.keys(EVENTS), enterpriseZh.notices.sentence],
    ['states of a consignment', CONSIGNMENT_STATES, logisticsZh.consignment.state],
  ])('has a text for all %s, and for nothing else', (_name, codes, texts) => {
    expect(Object.keys(texts).sort()).toEqual([...codes].sort());
  });
});
