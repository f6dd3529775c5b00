import type { TrackingStatus } from '@tianfu/contracts';

/** `State`, `StateEx` and `Action` of Kdniao (快递鸟) in our words. The same digits mean other things at Kuaidi100. */
export const KDNIAO_STATUS: Readonly<Record<string, TrackingStatus>> = {
  '0': 'registered', // 暂无轨迹
  '1': 'picked-up', // 已揽收
  '10': 'registered', // 待揽件
  '2': 'in-transit', // 在途中
  '201': 'in-transit', // 到达派件城市
  '202': 'out-for-delivery', // 派件中
  '204': 'in-transit', // 到达转运中心
  '205': 'in-transit', // 到达派件网点
  '206': 'in-transit', // 寄件网点发件
  '211': 'out-for-delivery', // 已放入快递柜或驿站
  '3': 'delivered', // 已签收
  '301': 'delivered', // 正常签收
  '302': 'delivered', // 轨迹异常后最终签收
  '304': 'delivered', // 代收签收
  '311': 'delivered', // 快递柜或驿站签收
  '4': 'exception', // 问题件
  '401': 'exception', // 发货无信息
  '402': 'exception', // 超时未签收
  '403': 'exception', // 超时未更新
  '404': 'refused', // 拒收（退件）
  '405': 'exception', // 派件异常
  '406': 'returned', // 退货签收
  '407': 'returning', // 退货未签收
  '412': 'exception', // 快递柜或驿站超时未取
  '413': 'exception', // 单号已拦截
  '414': 'exception', // 破损
  '415': 'exception', // 客户取消发货
  '416': 'exception', // 无法联系
  '417': 'exception', // 配送延迟
  '418': 'in-transit', // 快件取出
  '419': 'out-for-delivery', // 重新派送
  '420': 'exception', // 收货地址不详细
  '421': 'exception', // 收件人电话错误
  '422': 'exception', // 错分件
  '423': 'exception', // 超区件
  '5': 'forwarded', // 转寄
  '6': 'customs', // 清关
  '601': 'customs', // 待清关
  '602': 'customs', // 清关中
  '603': 'customs-cleared', // 已清关
  '604': 'exception', // 清关异常
};

/** @returns undefined for a code nobody has told us of */
export const kdniaoStatus = (code: string): TrackingStatus | undefined => KDNIAO_STATUS[code];
