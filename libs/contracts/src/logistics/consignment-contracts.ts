import { asMember, command, pageOf, query } from '../declare/index.js';
import {
  BookConsignment,
  CancelConsignment,
  ConsignmentRef,
  ConsignmentSummary,
  ConsignmentView,
  CreateConsignment,
  FindConsignments,
  SendViaHub,
  UpdateConsignment,
} from './consignment-shapes.js';

export const createConsignment = command({
  subject: 'logistics.consignment.create.v1',
  summary: { en: 'Draft a consignment by hand', zh: '手工新建托运单（草稿）' },
  http: 'POST /v1/consignments',
  access: asMember('consignments.edit'),
  input: CreateConsignment,
  output: ConsignmentView,
  status: 201,
});

export const updateConsignment = command({
  subject: 'logistics.consignment.update.v1',
  summary: { en: 'Change a drafted consignment', zh: '修改托运单草稿' },
  http: 'PUT /v1/consignments/:consignmentId',
  access: asMember('consignments.edit'),
  input: UpdateConsignment,
  output: ConsignmentView,
  errors: ['TRANSITION_REFUSED'],
  ifMatch: true,
});

export const bookConsignment = command({
  subject: 'logistics.consignment.book.v1',
  summary: { en: 'Hand a complete consignment to a hub for planning', zh: '提交托运，由集散中心安排' },
  http: 'POST /v1/consignments/:consignmentId/book',
  access: asMember('consignments.edit'),
  input: BookConsignment,
  output: ConsignmentView,
  errors: ['TRANSITION_REFUSED', 'HUB_UNKNOWN'],
});

export const cancelConsignment = command({
  subject: 'logistics.consignment.cancel.v1',
  summary: {
    en: 'Cancel a consignment that no carrier has accepted yet',
    zh: '取消尚未被承运商接受的托运单',
  },
  http: 'POST /v1/consignments/:consignmentId/cancel',
  access: asMember('consignments.edit'),
  input: CancelConsignment,
  output: ConsignmentView,
  errors: ['TRANSITION_REFUSED'],
});

export const closeConsignment = command({
  subject: 'logistics.consignment.close.v1',
  summary: { en: 'Close a delivered consignment: everything is as agreed', zh: '关闭已签收的托运单' },
  http: 'POST /v1/consignments/:consignmentId/close',
  access: asMember('consignments.edit'),
  input: ConsignmentRef,
  output: ConsignmentView,
  errors: ['TRANSITION_REFUSED'],
});

export const sendViaHub = command({
  subject: 'logistics.consignment.send-via-hub.v1',
  summary: {
    en: 'Send a waiting consignment via the hub: a leg to it and a leg from there, each with its own trip',
    zh: '经集散中心中转：分为到中心和从中心出发两程，各自排车',
  },
  http: 'POST /v1/consignments/:consignmentId/legs',
  access: asMember('trips.plan'),
  input: SendViaHub,
  output: ConsignmentView,
  errors: [
    'NOT_A_HUB',
    'TRANSITION_REFUSED',
    'CONSIGNMENT_TAKEN',
    'ALREADY_AT_HUB',
    'HAND_OVER_NO_TIME',
    'HAND_OVER_OUT_OF_TIME',
    'VEHICLE_NOT_AVAILABLE',
  ],
  ifMatch: true,
});

export const sendDirectly = command({
  subject: 'logistics.consignment.send-directly.v1',
  summary: {
    en: 'Take back that a consignment goes via the hub, as long as no carrier has a leg of it',
    zh: '取消中转（任一程派单之前）',
  },
  http: 'DELETE /v1/consignments/:consignmentId/legs',
  access: asMember('trips.plan'),
  input: ConsignmentRef,
  output: ConsignmentView,
  errors: ['TRANSITION_REFUSED'],
  ifMatch: true,
});

export const getConsignment = query({
  subject: 'logistics.consignment.get.v1',
  summary: { en: 'One consignment, with our share of its trip', zh: '托运单详情（含本方分摊）' },
  http: 'GET /v1/consignments/:consignmentId',
  access: asMember('consignments.read'),
  input: ConsignmentRef,
  output: ConsignmentView,
});

export const findConsignments = query({
  subject: 'logistics.consignment.find.v1',
  summary: {
    en: 'Consignments we ship, receive or plan, newest first',
    zh: '本企业托运、收货或调度的托运单',
  },
  http: 'GET /v1/consignments',
  access: asMember('consignments.read'),
  input: FindConsignments,
  output: pageOf(ConsignmentSummary),
});
