import { event, Id, Text, toEnterprise, WholeNumber } from '../declare/index.js';

/** The life of an inbound notice or an outbound order. */
export class WarehouseEvent {
  /** The notice or order. */
  @Id()
  id: string;

  @Text({ max: 20 })
  number: string;

  @Id()
  warehouseId: string;

  /** Who runs the warehouse. */
  @Id()
  operatorId: string;

  /** Whose goods they are. */
  @Id()
  ownerId: string;
}

export class InboundReceived extends WarehouseEvent {
  @WholeNumber({ min: 0, max: 10_000_000_000 })
  expectedPieces: number;

  @WholeNumber({ min: 0, max: 10_000_000_000 })
  receivedPieces: number;
}

export const inboundAnnounced = event({
  subject: 'logistics.inbound.announced.v1',
  summary: { en: 'Goods are announced to our warehouse', zh: '收到入库预报' },
  payload: WarehouseEvent,
  audience: ({ operatorId }) => [toEnterprise(operatorId)],
  notice: true,
});

export const inboundReceived = event({
  subject: 'logistics.inbound.received.v1',
  summary: { en: 'The warehouse has counted our goods in', zh: '海外仓已收货清点' },
  payload: InboundReceived,
  audience: ({ ownerId }) => [toEnterprise(ownerId)],
  notice: true,
});

export const outboundRequested = event({
  subject: 'logistics.outbound.requested.v1',
  summary: { en: 'Pieces are to be sent from our warehouse', zh: '收到出库单' },
  payload: WarehouseEvent,
  audience: ({ operatorId }) => [toEnterprise(operatorId)],
  notice: true,
});

export const outboundShipped = event({
  subject: 'logistics.outbound.shipped.v1',
  summary: { en: 'The warehouse has sent our pieces', zh: '海外仓已发货' },
  payload: WarehouseEvent,
  audience: ({ ownerId }) => [toEnterprise(ownerId)],
  notice: true,
});

export const outboundReturned = event({
  subject: 'logistics.outbound.returned.v1',
  summary: { en: 'Pieces came back to the warehouse', zh: '海外仓收到退货' },
  payload: WarehouseEvent,
  audience: ({ ownerId }) => [toEnterprise(ownerId)],
  notice: true,
});
