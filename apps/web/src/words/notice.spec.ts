import { EVENTS, type NotificationView } from '@tianfu/sdk';
import type { Translate } from '../i18n/translate.js';
import { textsIn } from '../testing/texts.js';
import { noticeSentence, noticeTarget } from './notice.js';
import { vocabularyIn } from './vocabulary.js';

const notice = (subject: string, payload: Record<string, unknown> = {}): NotificationView => ({
  notificationId: 'n',
  subject,
  payload,
  at: '2026-11-22T08:00:00Z',
  read: false,
});

describe('a notification', () => {
  let t: Translate;
  const words = vocabularyIn('zh');
  beforeAll(async () => {
    t = await textsIn('zh');
  });

  it('says what happened with codes and amounts as words', () => {
    expect(
      noticeSentence(
        notice('orders.contract.recorded.v1', {
          number: 'CT-2026-000001',
          orderTitle: '连衣裙',
          amount: { amount: '30800.00', currency: 'CNY' },
        }),
        t,
        words,
      ),
    ).toBe('合同 CT-2026-000001 已记录：连衣裙，¥ 30,800.00');
    expect(
      noticeSentence(
        notice('orders.bid.decided.v1', { orderTitle: 'A', orderNumber: 'PO-1', outcome: 'lost' }),
        t,
        words,
      ),
    ).toBe('A（PO-1）：未中标，感谢报价');
    expect(
      noticeSentence(
        notice('certification.certificate.stopped.v1', { state: 'suspended', reason: '投诉' }),
        t,
        words,
      ),
    ).toBe('认证已暂停：投诉');
  });

  it('of a subject nobody knows yet is still a sentence', () => {
    expect(noticeSentence(notice('somebody.else.happened.v1'), t, words)).toBe('平台有新动态');
    expect(noticeTarget(notice('somebody.else.happened.v1'), false)).toEqual({ to: 'nowhere' });
  });

  it('leads operators to the dossier and its enterprise to its own page', () => {
    const submitted = notice('certification.dossier.submitted.v1', { dossierId: 'd' });
    expect(noticeTarget(submitted, true)).toEqual({ to: 'dossier', dossierId: 'd' });
    expect(noticeTarget(submitted, false)).toEqual({ to: 'capability' });
  });

  it('of what was counted in or sent leads to the notice or the order out', () => {
    const target = (subject: string) => noticeTarget({ ...notice(subject), payload: { id: 'n' } }, false);
    expect(target('logistics.inbound.received.v1')).toEqual({ to: 'inbound', id: 'n' });
    expect(target('logistics.outbound.shipped.v1')).toEqual({ to: 'outbound', id: 'n' });
  });

  it.each(Object.keys(EVENTS))('about %s leads somewhere known', (subject) => {
    expect(noticeTarget(notice(subject), false).to).toMatch(
      /order|consignment|inbound|outbound|contract|dossier|sample|centre|capability|members|request|invitation|nowhere/,
    );
  });
});
