import { asMember, asOperator, command, Empty, pageOf, query } from '../declare/index.js';
import {
  FeeRules,
  FeeRuleView,
  FeesAsked,
  FeeStatement,
  PublishFeeRule,
  WarehouseRef,
} from './warehouse-fees.js';
import {
  AnnounceInbound,
  CancelInbound,
  CancelOutbound,
  FindInbound,
  FindOutbound,
  InboundRef,
  InboundSummary,
  InboundView,
  OutboundRef,
  OutboundSummary,
  OutboundView,
  ReceiveInbound,
  ReceiveReturn,
  RegisterWarehouse,
  RequestOutbound,
  ShipOutbound,
  WarehouseList,
  WarehouseView,
} from './warehouse-shapes.js';
import {
  DisposeStock,
  FindStock,
  FindStockMoves,
  StockAges,
  StockAgesAsked,
  StockBatch,
  StockMove,
} from './warehouse-stock.js';

export const registerWarehouse = command({
  subject: 'logistics.warehouse.register.v1',
  summary: { en: 'Register a warehouse abroad and who runs it', zh: '登记海外仓及其运营企业' },
  http: 'POST /v1/warehouses',
  access: asOperator('warehouses.register'),
  input: RegisterWarehouse,
  output: WarehouseView,
  status: 201,
});

export const findWarehouses = query({
  subject: 'logistics.warehouse.find.v1',
  summary: { en: 'The warehouses goods can be sent to', zh: '海外仓列表' },
  http: 'GET /v1/warehouses',
  access: asMember('consignments.read'),
  input: Empty,
  output: WarehouseList,
});

export const publishFeeRule = command({
  subject: 'logistics.fee-rule.publish.v1',
  summary: { en: 'Publish the fees of our warehouse from a day on', zh: '发布仓储费率（自某日起生效）' },
  http: 'POST /v1/warehouses/:warehouseId/fee-rules',
  access: asMember('warehouse.operate'),
  input: PublishFeeRule,
  output: FeeRuleView,
  errors: ['FEE_RULE_EXISTS'],
  status: 201,
});

export const findFeeRules = query({
  subject: 'logistics.fee-rule.find.v1',
  summary: { en: 'The fees of a warehouse, newest first', zh: '海外仓费率（新的在前）' },
  http: 'GET /v1/warehouses/:warehouseId/fee-rules',
  access: asMember('consignments.read'),
  input: WarehouseRef,
  output: FeeRules,
});

export const getFeeStatement = query({
  subject: 'logistics.fee-statement.get.v1',
  summary: { en: 'What storing and handling cost, day by day', zh: '仓储与操作费对账单（按日）' },
  http: 'GET /v1/warehouses/:warehouseId/fees',
  access: asMember('consignments.read'),
  input: FeesAsked,
  output: FeeStatement,
});

export const announceInbound = command({
  subject: 'logistics.inbound.announce.v1',
  summary: { en: 'Announce goods to a warehouse', zh: '提交入库预报（ASN）' },
  http: 'POST /v1/inbound-notices',
  access: asMember('consignments.edit'),
  input: AnnounceInbound,
  output: InboundView,
  status: 201,
});

export const cancelInbound = command({
  subject: 'logistics.inbound.cancel.v1',
  summary: { en: 'Cancel a notice nothing has come of yet', zh: '取消尚未收货的入库预报' },
  http: 'POST /v1/inbound-notices/:inboundId/cancel',
  access: asMember('consignments.edit'),
  input: CancelInbound,
  output: InboundView,
  errors: ['TRANSITION_REFUSED'],
});

export const receiveInbound = command({
  subject: 'logistics.inbound.receive.v1',
  summary: { en: 'Count in what has come', zh: '收货清点' },
  http: 'POST /v1/inbound-notices/:inboundId/receive',
  access: asMember('warehouse.operate'),
  input: ReceiveInbound,
  output: InboundView,
  errors: ['TRANSITION_REFUSED'],
});

export const getInbound = query({
  subject: 'logistics.inbound.get.v1',
  summary: { en: 'One inbound notice with its variance', zh: '入库预报详情（含差异）' },
  http: 'GET /v1/inbound-notices/:inboundId',
  access: asMember('consignments.read'),
  input: InboundRef,
  output: InboundView,
});

export const findInbound = query({
  subject: 'logistics.inbound.find.v1',
  summary: { en: 'Inbound notices, newest first', zh: '入库预报列表（新的在前）' },
  http: 'GET /v1/inbound-notices',
  access: asMember('consignments.read'),
  input: FindInbound,
  output: pageOf(InboundSummary),
});

export const findStock = query({
  subject: 'logistics.stock.find.v1',
  summary: { en: 'What lies in the warehouses, by batch, oldest first', zh: '库存（按批次，库龄长的在前）' },
  http: 'GET /v1/stock',
  access: asMember('consignments.read'),
  input: FindStock,
  output: pageOf(StockBatch),
});

export const getStockAges = query({
  subject: 'logistics.stock.ages.v1',
  summary: { en: 'Stock by age', zh: '库龄分布' },
  http: 'GET /v1/stock-ages',
  access: asMember('consignments.read'),
  input: StockAgesAsked,
  output: StockAges,
});

export const findStockMoves = query({
  subject: 'logistics.stock.moves.v1',
  summary: { en: 'The ledger of a batch, newest first', zh: '批次库存流水（新的在前）' },
  http: 'GET /v1/stock/:batchId/moves',
  access: asMember('consignments.read'),
  input: FindStockMoves,
  output: pageOf(StockMove),
});

export const disposeStock = command({
  subject: 'logistics.stock.dispose.v1',
  summary: { en: 'Destroy damaged pieces', zh: '销毁残损件' },
  http: 'POST /v1/stock/:batchId/dispose',
  access: asMember('warehouse.operate'),
  input: DisposeStock,
  output: StockBatch,
  errors: ['STOCK_SHORT'],
});

export const requestOutbound = command({
  subject: 'logistics.outbound.request.v1',
  summary: { en: 'Have pieces sent; they are reserved at once', zh: '提交出库单（立即占用库存）' },
  http: 'POST /v1/outbound-orders',
  access: asMember('consignments.edit'),
  input: RequestOutbound,
  output: OutboundView,
  errors: ['STOCK_SHORT'],
  status: 201,
});

export const cancelOutbound = command({
  subject: 'logistics.outbound.cancel.v1',
  summary: { en: 'Cancel an order that has not left', zh: '取消未发出的出库单' },
  http: 'POST /v1/outbound-orders/:outboundId/cancel',
  access: asMember('consignments.edit'),
  input: CancelOutbound,
  output: OutboundView,
  errors: ['TRANSITION_REFUSED'],
});

export const pickOutbound = command({
  subject: 'logistics.outbound.pick.v1',
  summary: { en: 'The pieces are picked', zh: '拣货完成' },
  http: 'POST /v1/outbound-orders/:outboundId/pick',
  access: asMember('warehouse.operate'),
  input: OutboundRef,
  output: OutboundView,
  errors: ['TRANSITION_REFUSED'],
});

export const shipOutbound = command({
  subject: 'logistics.outbound.ship.v1',
  summary: { en: 'The pieces have left', zh: '发货出库' },
  http: 'POST /v1/outbound-orders/:outboundId/ship',
  access: asMember('warehouse.operate'),
  input: ShipOutbound,
  output: OutboundView,
  errors: ['TRANSITION_REFUSED'],
});

export const receiveReturn = command({
  subject: 'logistics.outbound.return.v1',
  summary: { en: 'Take back pieces of an order', zh: '退货入库' },
  http: 'POST /v1/outbound-orders/:outboundId/returns',
  access: asMember('warehouse.operate'),
  input: ReceiveReturn,
  output: OutboundView,
  errors: ['TRANSITION_REFUSED', 'RETURN_TOO_MANY'],
});

export const getOutbound = query({
  subject: 'logistics.outbound.get.v1',
  summary: { en: 'One outbound order with its picks', zh: '出库单详情（含拣货批次）' },
  http: 'GET /v1/outbound-orders/:outboundId',
  access: asMember('consignments.read'),
  input: OutboundRef,
  output: OutboundView,
});

export const findOutbound = query({
  subject: 'logistics.outbound.find.v1',
  summary: { en: 'Outbound orders, newest first', zh: '出库单列表（新的在前）' },
  http: 'GET /v1/outbound-orders',
  access: asMember('consignments.read'),
  input: FindOutbound,
  output: pageOf(OutboundSummary),
});
