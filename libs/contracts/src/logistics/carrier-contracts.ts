import { asMember, asOperator, command, Empty, pageOf, query } from '../declare/index.js';
import {
  CarrierView,
  ChangeVehicle,
  CompareRates,
  DescribeCarrier,
  FindRateCards,
  FindVehicles,
  HubList,
  HubView,
  RateCardContent,
  RateCardRef,
  RateCardView,
  RateComparison,
  RegisterHub,
  VehicleContent,
  VehicleRef,
  VehicleView,
} from './carrier-shapes.js';

export const registerHub = command({
  subject: 'logistics.hub.register.v1',
  summary: { en: 'Make an enterprise a hub whose dispatchers plan trips', zh: '登记集散中心' },
  http: 'POST /v1/hubs',
  access: asOperator('hubs.register'),
  input: RegisterHub,
  output: HubView,
  status: 201,
});

export const findHubs = query({
  subject: 'logistics.hub.find.v1',
  summary: { en: 'The hubs goods can be handed to', zh: '集散中心列表' },
  http: 'GET /v1/hubs',
  access: asMember('consignments.read'),
  input: Empty,
  output: HubList,
});

export const describeCarrier = command({
  subject: 'logistics.carrier.describe.v1',
  summary: { en: 'Say who we are as a carrier', zh: '填写承运商资料' },
  http: 'PUT /v1/carrier',
  access: asMember('carriers.manage'),
  input: DescribeCarrier,
  output: CarrierView,
});

export const getOwnCarrier = query({
  subject: 'logistics.carrier.own.v1',
  summary: { en: 'Our enterprise as a carrier', zh: '本企业承运商资料' },
  http: 'GET /v1/carrier',
  access: asMember('carriers.manage'),
  input: Empty,
  output: CarrierView,
});

export const addVehicle = command({
  subject: 'logistics.vehicle.add.v1',
  summary: { en: 'Add a vehicle to our fleet', zh: '新增车辆' },
  http: 'POST /v1/vehicles',
  access: asMember('carriers.manage'),
  input: VehicleContent,
  output: VehicleView,
  errors: ['CARRIER_NOT_DESCRIBED', 'PLATE_TAKEN'],
  status: 201,
});

export const changeVehicle = command({
  subject: 'logistics.vehicle.change.v1',
  summary: { en: 'Change a vehicle: capacity, shifts, depot, tariff', zh: '修改车辆资料' },
  http: 'PUT /v1/vehicles/:vehicleId',
  access: asMember('carriers.manage'),
  input: ChangeVehicle,
  output: VehicleView,
  errors: ['TRANSITION_REFUSED', 'PLATE_TAKEN'],
  ifMatch: true,
});

export const retireVehicle = command({
  subject: 'logistics.vehicle.retire.v1',
  summary: { en: 'Take a vehicle out of service', zh: '停用车辆' },
  http: 'POST /v1/vehicles/:vehicleId/retire',
  access: asMember('carriers.manage'),
  input: VehicleRef,
  output: VehicleView,
  errors: ['TRANSITION_REFUSED'],
});

export const findVehicles = query({
  subject: 'logistics.vehicle.find.v1',
  summary: { en: 'Our vehicles; for a hub those it can plan with', zh: '本企业车辆；集散中心可见可调度车辆' },
  http: 'GET /v1/vehicles',
  access: asMember('vehicles.read'),
  input: FindVehicles,
  output: pageOf(VehicleView),
  errors: ['NOT_A_HUB'],
});

export const publishRateCard = command({
  subject: 'logistics.rate-card.publish.v1',
  summary: { en: 'Publish a rate card', zh: '发布运价表' },
  http: 'POST /v1/rate-cards',
  access: asMember('carriers.manage'),
  input: RateCardContent,
  output: RateCardView,
  errors: ['CARRIER_NOT_DESCRIBED'],
  status: 201,
});

export const withdrawRateCard = command({
  subject: 'logistics.rate-card.withdraw.v1',
  summary: { en: 'Withdraw a rate card', zh: '撤回运价表' },
  http: 'POST /v1/rate-cards/:rateCardId/withdraw',
  access: asMember('carriers.manage'),
  input: RateCardRef,
  output: RateCardView,
  errors: ['TRANSITION_REFUSED'],
});

export const findRateCards = query({
  subject: 'logistics.rate-card.find.v1',
  summary: { en: 'Our rate cards, newest first', zh: '本企业运价表（新的在前）' },
  http: 'GET /v1/rate-cards',
  access: asMember('carriers.manage'),
  input: FindRateCards,
  output: pageOf(RateCardView),
});

export const compareRates = query({
  subject: 'logistics.rate.compare.v1',
  summary: { en: 'What every carrier asks for this weight from here to there', zh: '运价即时比较' },
  http: 'GET /v1/rates',
  access: asMember('consignments.read'),
  input: CompareRates,
  output: RateComparison,
});
