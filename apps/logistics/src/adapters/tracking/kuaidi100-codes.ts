import type { TrackingStatus } from '@tianfu/contracts';

/**
 * `state` of Kuaidi100 (api.kuaidi100.com, 快递状态) in our words. The same digits mean other things at Kdniao, so
 * neither table is ever used for the other's codes.
 */
export const KUAIDI100_STATUS: Readonly<Record<string, TrackingStatus>> = {
  '0': 'in-transit', // 在途
  '1': 'picked-up', // 揽收
  '2': 'exception', // 疑难
  '3': 'delivered', // 签收
  '4': 'returned', // 退签
  '5': 'out-for-delivery', // 派件
  '6': 'returning', // 退回
  '7': 'forwarded', // 转投
  '8': 'customs', // 清关
  '10': 'customs', // 待清关
  '11': 'customs', // 清关中
  '12': 'customs-cleared', // 已清关
  '13': 'exception', // 清关异常
  '14': 'refused', // 拒签
};

/** Three and four digits refine the state their code begins with: 101 is a kind of 1, 1001 of 0's trunk haul. */
const REFINED: Readonly<Record<string, TrackingStatus>> = {
  '101': 'registered', // 已下单
  '102': 'registered', // 待揽收
  '103': 'picked-up', // 已揽收
  '1001': 'in-transit', // 到达派件城市
  '1002': 'in-transit', // 干线
  '1003': 'in-transit', // 转递
  '501': 'out-for-delivery', // 投柜或驿站
  '301': 'delivered', // 本人签收
  '302': 'delivered', // 派件异常后签收
  '303': 'delivered', // 代签
  '304': 'delivered', // 投柜或站签收
  '401': 'returned', // 已销单
};

/** @returns undefined for a code nobody has told us of */
export function kuaidi100Status(code: string): TrackingStatus | undefined {
  const known = REFINED[code] ?? KUAIDI100_STATUS[code];
  if (known !== undefined) return known;
  // 201 to 211 are kinds of trouble, as all that begin with 2 and have three digits.
  return /^2\d\d$/.test(code) ? 'exception' : undefined;
}
