import type { OrderContent } from '@tianfu/sdk';
import type { Translate } from '../i18n/translate.js';
import { piecesText, unitPriceText } from './amounts.js';
import type { Vocabulary } from './vocabulary.js';

/** One thing that is different, in words: what it is called, what it was, what it is. */
export interface Difference {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What an order asks for, thing by thing as it is read. */
function textsOf(
  order: OrderContent,
  t: Translate,
  words: Vocabulary,
): readonly (readonly [string, string])[] {
  const { targetPrice, targetPriceShown, requiredLevel, smvMinutes, destination } = order;
  const { lat, lng } = destination.position;
  const none = t('common.none');
  const shown = t(targetPriceShown === true ? 'post.targetShownOn' : 'post.targetShownOff');
  return [
    [t('post.orderTitle'), order.title],
    [t('orders.category'), words.category(order.category)],
    [t('orders.fabrics'), words.list(order.fabrics.map(words.fabric))],
    [t('orders.processes'), words.list(order.processes.map(words.process))],
    [t('orders.quantity'), piecesText(order.quantityPieces, t)],
    [t('orders.smv'), smvMinutes === undefined ? none : t('orders.smvValue', { minutes: smvMinutes })],
    [t('orders.delivery'), order.deliveryDate],
    [t('orders.deliverTo'), destination.address],
    [t('post.place'), `${lat}, ${lng}`],
    [t('orders.mode'), words.mode(order.mode)],
    [t('orders.targetPrice'), targetPrice === undefined ? none : `${unitPriceText(targetPrice)}（${shown}）`],
    [
      t('orders.level'),
      requiredLevel === undefined
        ? t('orders.anyLevel')
        : t('orders.levelAtLeast', { level: words.level(requiredLevel) }),
    ],
    [t('orders.description'), order.description ?? none],
  ];
}

/** Every cell that is different, by its colour and size. */
function cellDifferences(before: OrderContent, after: OrderContent, t: Translate): Difference[] {
  const cells = ({ matrix }: OrderContent): Map<string, number> =>
    new Map(matrix.map((cell) => [`${cell.colour} ${cell.size}`, cell.quantityPieces]));
  const [old, now] = [cells(before), cells(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name) ?? 0, now.get(name) ?? 0];
    return was === is ? [] : [{ name, before: piecesText(was, t), after: piecesText(is, t) }];
  });
}

/** How two versions of an order differ, in the order of the form. */
export function orderDifferences(
  before: OrderContent,
  after: OrderContent,
  t: Translate,
  words: Vocabulary,
): readonly Difference[] {
  const now = textsOf(after, t, words);
  const texts = textsOf(before, t, words).flatMap(([name, was], index): Difference[] => {
    const is = now[index]?.[1] ?? '';
    return was === is ? [] : [{ name, before: was, after: is }];
  });
  return [...texts, ...cellDifferences(before, after, t)];
}
