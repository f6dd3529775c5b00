// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { CallOptions, VersionedCallOptions } from '../call.js';
import type { AbortPlanInput, AbsenceReport, Absences, AcceptInvitationInput, AcceptTripInput, AddConsignmentInput, AddPhotosInput, AddResourceInput, AddVehicleInput, AmendOrderInput, Amendments, AnnounceInboundInput, ApiKeyCreated, ApiKeyList, ApiKeyView, ApproveSampleInput, AssignVehicleInput, AttachWaybillInput, AuditEntryPage, AuditVerdict, AwardOrderInput, BidReceipt, BookConsignmentInput, BookSampleInput, BookingSummaryPage, BookingView, CancelBookingInput, CancelConsignmentInput, CancelInboundInput, CancelOrderInput, CancelOutboundInput, CancelTripInput, CarrierView, CentreCalendar, CentreFigures, CentreView, CentreViewPage, CertificationCard, CertificationFindAuditInput, CertificationFindDeadLettersInput, CertificationReplayDeadLetterInput, CertificationVerifyAuditInput, CertifyInput, ChangeBookingInput, ChangeCentreInput, ChangePasswordInput, ChangeResourceInput, ChangeRolesInput, ChangeServiceInput, ChangeShareRuleInput, ChangeVehicleInput, CheckCustomsInput, CheckInMaterialInput, ClearCentreDayInput, CloseBookingInput, CloseConsignmentInput, CloseFeedInput, CloseTrackingIntakeInput, CollectSampleInput, CommentRoundInput, CompareBidsInput, CompareRatesInput, ConfirmBookingInput, ConfirmReceiptInput, ConsignmentSummaryPage, ConsignmentView, ContractView, ContractViewPage, CountUnreadInput, CreateApiKeyInput, CreateConsignmentInput, CreateEnterpriseInput, CreateTripInput, CustomsChecked, CustomsPapersView, DeadLetterViewPage, DeclareCustomsInput, DeclineTripInput, DescribeCapabilityInput, DescribeCarriageInput, DescribeCarrierInput, DisposeStockInput, DossierSummaryPage, DossierView, DriveView, DriveViewPage, DrivingRecorded, Empty, EnterpriseView, ExplainMatchInput, ExportResourceSheetInput, FacilityViewPage, FactoryMatch, FeeRuleView, FeeRules, FeeStatement, FeedItemPage, FeedOpened, FileView, FindAbsencesInput, FindAmendmentsInput, FindApiKeysInput, FindBookingsInput, FindCentreBookingsInput, FindCentresInput, FindConsignmentsInput, FindContractsInput, FindDossiersInput, FindDrivesInput, FindFacilitiesInput, FindFeeRulesInput, FindFeedInput, FindHubsInput, FindInboundInput, FindInvitationsInput, FindLabelInput, FindLogisticsExceptionsInput, FindMatchesInput, FindMembersInput, FindNextStepsInput, FindNotificationsInput, FindOpenOrdersInput, FindOutboundInput, FindOwnBidsInput, FindOwnOrdersInput, FindRateCardsInput, FindResourcesInput, FindServicesInput, FindStockInput, FindStockMovesInput, FindTendersInput, FindTrackingIntakesInput, FindTripsInput, FindVehiclesInput, FindWaitlistInput, FindWarehousesInput, FinishStepInput, FreezeStepInput, GetBookingInput, GetCentreCalendarInput, GetCentreFiguresInput, GetCentreInput, GetCertificationCardInput, GetConsignmentInput, GetContractInput, GetCustomsInput, GetDossierInput, GetDriveInput, GetEnterpriseInput, GetFeeStatementInput, GetFileInput, GetInboundInput, GetMeInput, GetOrderInput, GetOutboundInput, GetOwnBidInput, GetOwnCarrierInput, GetOwnDossierInput, GetPlanInput, GetPublicTrackingInput, GetQuoteInput, GetScheduleInput, GetServiceInput, GetStockAgesInput, GetTenderInput, GetTrackingInput, GetTripDifferenceInput, GetTripInput, HubList, HubView, IdentityFindAuditInput, IdentityFindDeadLettersInput, IdentityReplayDeadLetterInput, IdentityVerifyAuditInput, ImportFacilitiesInput, ImportLinesInput, ImportReport, ImportResourceSheetInput, ImportResourcesInput, InboundSummaryPage, InboundView, InvitationCreated, InvitationList, InvitationPreview, InviteInput, JoinWaitlistInput, LabelFound, LeaveWaitlistInput, LineSummary, LockStopInput, LogisticsExceptionView, LogisticsExceptionViewPage, LogisticsFindAuditInput, LogisticsFindDeadLettersInput, LogisticsReplayDeadLetterInput, LogisticsVerifyAuditInput, MarkNoShowInput, MarkReadInput, MarkReadyInput, MatchList, MatchingFindAuditInput, MatchingFindDeadLettersInput, MatchingReplayDeadLetterInput, MatchingVerifyAuditInput, MeView, MemberList, MemberView, MoveConsequences, MoveConsignmentInput, MoveStepInput, NextSteps, NotificationViewPage, OpenFeedInput, OpenTrackingIntakeInput, OpenedBids, OrderSummaryPage, OrderView, OrdersFindAuditInput, OrdersFindDeadLettersInput, OrdersReplayDeadLetterInput, OrdersVerifyAuditInput, OutboundSummaryPage, OutboundView, OwnBidView, OwnBidViewPage, PauseStepInput, PickOutboundInput, PlaceBidInput, PlanDayInput, PlanRepair, PlanView, PostOrderInput, PreviewInvitationInput, PreviewMoveInput, ProposeTripsInput, PublicTracking, PublishFeeRuleInput, PublishOrderInput, PublishRateCardInput, PublishServiceInput, QuoteSampleInput, QuoteView, RateCardView, RateCardViewPage, RateComparison, ReceiveInboundInput, ReceiveReturnInput, ReconfirmBidInput, RecordCustodyInput, RecordDepositInput, RecordDrivingInput, RecordMeasurementsInput, RegisterCentreInput, RegisterHubInput, RegisterWarehouseInput, ReinstateCertificateInput, RejectDossierInput, RemoveMemberInput, ReplanCentreInput, ReportAbsenceInput, ReportPositionsInput, ReportProblemInput, RequestOutboundInput, RequestPasswordResetInput, RequestRevisionInput, ResetPasswordInput, ResolveLogisticsExceptionInput, ResourceImport, ResourceSheet, ResourceSheetReport, ResourceView, ResourceViewPage, RetireVehicleInput, ReviseBidInput, ReviseSampleInput, RevokeApiKeyInput, RevokeCertificateInput, RevokeInvitationInput, SamplingFindAuditInput, SamplingFindDeadLettersInput, SamplingReplayDeadLetterInput, SamplingVerifyAuditInput, ScheduleView, ServiceView, ServiceViewPage, SessionOpened, SetCentreDayInput, ShipOutboundInput, ShipSampleInput, SignInInput, SignOutInput, SignUpInput, StartProductionInput, StartReviewInput, StartStepInput, StockAges, StockBatch, StockBatchPage, StockMovePage, SubmitDossierInput, SummariseLinesInput, SuspendCertificateInput, TenderTripInput, TenderView, TenderViewPage, TrackingIntakeOpened, TrackingIntakeView, TrackingIntakes, TrackingView, TripDifference, TripEdited, TripProposals, TripSummaryPage, TripView, UnreadCount, UpdateConsignmentInput, UpdateDraftInput, VehicleView, VehicleViewPage, Waitlist, WaitlistView, WarehouseList, WarehouseView, WithdrawAbsenceInput, WithdrawBidInput, WithdrawRateCardInput } from './types.js';

/** One method for each operation of the platform. */
export interface Operations {
  /** Stop a planning run; the old plan stands · 停止排车，保留原计划 */
  abortPlan(input: AbortPlanInput, options?: CallOptions): Promise<PlanView>;
  /** Join an enterprise by invitation · 接受邀请加入企业 */
  acceptInvitation(input: AcceptInvitationInput, options?: CallOptions): Promise<EnterpriseView>;
  /** Accept a tendered trip · 接单 */
  acceptTrip(input: AcceptTripInput, options?: CallOptions): Promise<TenderView>;
  /** Put one more consignment on a trip · 车次加货 */
  addConsignment(input: AddConsignmentInput, options: VersionedCallOptions): Promise<TripEdited>;
  /** Add photos · 添加照片 */
  addPhotos(input: AddPhotosInput, options?: CallOptions): Promise<BookingView>;
  /** Add a person, machine or table · 新增资源 */
  addResource(input: AddResourceInput, options?: CallOptions): Promise<ResourceView>;
  /** Add a vehicle to our fleet · 新增车辆 */
  addVehicle(input: AddVehicleInput, options?: CallOptions): Promise<VehicleView>;
  /** Change the conditions of an open order; bids are invalid until their bidders confirm them again · 修改报价中的需求；已有报价须重新确认后才有效 */
  amendOrder(input: AmendOrderInput, options: VersionedCallOptions): Promise<OrderView>;
  /** Announce goods to a warehouse · 提交入库预报（ASN） */
  announceInbound(input: AnnounceInboundInput, options?: CallOptions): Promise<InboundView>;
  /** Approve the sample · 确认样衣合格 */
  approveSample(input: ApproveSampleInput, options?: CallOptions): Promise<BookingView>;
  /** Give a trip another vehicle · 更换车辆 */
  assignVehicle(input: AssignVehicleInput, options: VersionedCallOptions): Promise<TripView>;
  /** Tie a carrier's waybill number to a consignment · 绑定承运商运单号 */
  attachWaybill(input: AttachWaybillInput, options?: CallOptions): Promise<ConsignmentView>;
  /** Award the order to one bid · 定标 */
  awardOrder(input: AwardOrderInput, options?: CallOptions): Promise<OrderView>;
  /** Hand a complete consignment to a hub for planning · 提交托运，由集散中心安排 */
  bookConsignment(input: BookConsignmentInput, options?: CallOptions): Promise<ConsignmentView>;
  /** Book a sample · 预约打样 */
  bookSample(input: BookSampleInput, options?: CallOptions): Promise<BookingView>;
  /** Cancel a booking; the fee depends on how late it is · 取消预约（按时间阶梯收费） */
  cancelBooking(input: CancelBookingInput, options?: CallOptions): Promise<BookingView>;
  /** Cancel a consignment that no carrier has accepted yet · 取消尚未被承运商接受的托运单 */
  cancelConsignment(input: CancelConsignmentInput, options?: CallOptions): Promise<ConsignmentView>;
  /** Cancel a notice nothing has come of yet · 取消尚未收货的入库预报 */
  cancelInbound(input: CancelInboundInput, options?: CallOptions): Promise<InboundView>;
  /** Cancel an order, with reason · 取消需求（说明原因） */
  cancelOrder(input: CancelOrderInput, options?: CallOptions): Promise<OrderView>;
  /** Cancel an order that has not left · 取消未发出的出库单 */
  cancelOutbound(input: CancelOutboundInput, options?: CallOptions): Promise<OutboundView>;
  /** Give a trip up; its consignments wait for another · 取消车次，托运单退回待排 */
  cancelTrip(input: CancelTripInput, options?: CallOptions): Promise<TripView>;
  /** What operators did in certification, newest first · certification 的运营操作记录 */
  certificationFindAudit(input?: CertificationFindAuditInput, options?: CallOptions): Promise<AuditEntryPage>;
  /** Messages certification could not handle · certification 未能处理的消息 */
  certificationFindDeadLetters(input?: CertificationFindDeadLettersInput, options?: CallOptions): Promise<DeadLetterViewPage>;
  /** Handle a dead letter again · 重新处理失败消息 */
  certificationReplayDeadLetter(input: CertificationReplayDeadLetterInput, options?: CallOptions): Promise<Empty>;
  /** Check the audit chain · 校验操作记录链 */
  certificationVerifyAudit(input?: CertificationVerifyAuditInput, options?: CallOptions): Promise<AuditVerdict>;
  /** Certify: level, scope, validity · 通过认证：等级、范围、有效期 */
  certify(input: CertifyInput, options?: CallOptions): Promise<DossierView>;
  /** Change a booking to another quote · 变更预约 */
  changeBooking(input: ChangeBookingInput, options: VersionedCallOptions): Promise<BookingView>;
  /** Change a centre's profile and rules · 修改中心资料与规则 */
  changeCentre(input: ChangeCentreInput, options: VersionedCallOptions): Promise<CentreView>;
  /** Change our password; all other sessions end · 修改密码，其他登录全部失效 */
  changePassword(input: ChangePasswordInput, options?: CallOptions): Promise<Empty>;
  /** Change a resource · 修改资源 */
  changeResource(input: ChangeResourceInput, options: VersionedCallOptions): Promise<ResourceView>;
  /** Change a member's roles · 修改成员角色 */
  changeRoles(input: ChangeRolesInput, options?: CallOptions): Promise<MemberView>;
  /** Change a service; bookings keep what they booked · 修改服务（已有预约不受影响） */
  changeService(input: ChangeServiceInput, options: VersionedCallOptions): Promise<ServiceView>;
  /** Choose the rule the cost is split by · 选择费用分摊规则 */
  changeShareRule(input: ChangeShareRuleInput, options: VersionedCallOptions): Promise<TripView>;
  /** Change a vehicle: capacity, shifts, depot, tariff · 修改车辆资料 */
  changeVehicle(input: ChangeVehicleInput, options: VersionedCallOptions): Promise<VehicleView>;
  /** Check what would be declared to customs · 报关资料检查 */
  checkCustoms(input: CheckCustomsInput, options?: CallOptions): Promise<CustomsChecked>;
  /** Check in material, with photo and label · 物料签收（拍照、贴标） */
  checkInMaterial(input: CheckInMaterialInput, options?: CallOptions): Promise<BookingView>;
  /** Go back to the public calendar for a day · 恢复公共日历 */
  clearCentreDay(input: ClearCentreDayInput, options?: CallOptions): Promise<PlanRepair>;
  /** Close a booking · 关闭预约 */
  closeBooking(input: CloseBookingInput, options?: CallOptions): Promise<BookingView>;
  /** Close a delivered consignment: everything is as agreed · 关闭已签收的托运单 */
  closeConsignment(input: CloseConsignmentInput, options?: CallOptions): Promise<ConsignmentView>;
  /** Close a calendar feed · 关闭订阅日历 */
  closeFeed(input: CloseFeedInput, options?: CallOptions): Promise<Empty>;
  /** Take no more callbacks at an address · 关闭回调地址 */
  closeTrackingIntake(input: CloseTrackingIntakeInput, options?: CallOptions): Promise<TrackingIntakeView>;
  /** The customer took the sample along · 客户自提 */
  collectSample(input: CollectSampleInput, options?: CallOptions): Promise<BookingView>;
  /** Comment a round, per point of measure · 批注本轮样衣 */
  commentRound(input: CommentRoundInput, options?: CallOptions): Promise<BookingView>;
  /** The opened bids side by side · 开标后报价对比 */
  compareBids(input: CompareBidsInput, options?: CallOptions): Promise<OpenedBids>;
  /** What every carrier asks for this weight from here to there · 运价即时比较 */
  compareRates(input: CompareRatesInput, options?: CallOptions): Promise<RateComparison>;
  /** Confirm a booking · 确认预约 */
  confirmBooking(input: ConfirmBookingInput, options?: CallOptions): Promise<BookingView>;
  /** Confirm that the goods have arrived; the order is complete · 确认收货，订单完成 */
  confirmReceipt(input: ConfirmReceiptInput, options?: CallOptions): Promise<OrderView>;
  /** How many notifications are unread · 未读消息数 */
  countUnread(input?: CountUnreadInput, options?: CallOptions): Promise<UnreadCount>;
  /** Create an API key (shown once) · 创建 API 密钥（仅显示一次） */
  createApiKey(input: CreateApiKeyInput, options?: CallOptions): Promise<ApiKeyCreated>;
  /** Draft a consignment by hand · 手工新建托运单（草稿） */
  createConsignment(input: CreateConsignmentInput, options?: CallOptions): Promise<ConsignmentView>;
  /** Create an enterprise · 创建企业 */
  createEnterprise(input: CreateEnterpriseInput, options?: CallOptions): Promise<EnterpriseView>;
  /** Put consignments on a vehicle · 新建车次 */
  createTrip(input: CreateTripInput, options?: CallOptions): Promise<TripView>;
  /** Keep what is declared to customs of a consignment · 保存托运单报关资料 */
  declareCustoms(input: DeclareCustomsInput, options?: CallOptions): Promise<CustomsPapersView>;
  /** Decline a trip, also after accepting it, with reason · 拒单或接单后退单（说明原因） */
  declineTrip(input: DeclineTripInput, options?: CallOptions): Promise<TenderView>;
  /** Fill in what we can do · 填写产能 */
  describeCapability(input: DescribeCapabilityInput, options: VersionedCallOptions): Promise<DossierView>;
  /** Fill in what we can carry · 填写运输能力 */
  describeCarriage(input: DescribeCarriageInput, options: VersionedCallOptions): Promise<DossierView>;
  /** Say who we are as a carrier · 填写承运商资料 */
  describeCarrier(input: DescribeCarrierInput, options?: CallOptions): Promise<CarrierView>;
  /** Destroy damaged pieces · 销毁残损件 */
  disposeStock(input: DisposeStockInput, options?: CallOptions): Promise<StockBatch>;
  /** One factory seen from one order: score parts or why not · 某工厂与该需求的匹配说明 */
  explainMatch(input: ExplainMatchInput, options?: CallOptions): Promise<FactoryMatch>;
  /** Resources, shifts and working days as an Excel file · 导出资源、班次与日历（Excel） */
  exportResourceSheet(input: ExportResourceSheetInput, options?: CallOptions): Promise<ResourceSheet>;
  /** Absences and maintenance · 缺勤与保养 */
  findAbsences(input: FindAbsencesInput, options?: CallOptions): Promise<Absences>;
  /** How the conditions of an order have changed, newest first · 需求变更记录（新的在前） */
  findAmendments(input: FindAmendmentsInput, options?: CallOptions): Promise<Amendments>;
  /** API keys of the enterprise · API 密钥列表 */
  findApiKeys(input?: FindApiKeysInput, options?: CallOptions): Promise<ApiKeyList>;
  /** Our sample bookings, newest first · 本企业打样预约 */
  findBookings(input?: FindBookingsInput, options?: CallOptions): Promise<BookingSummaryPage>;
  /** Bookings of a centre, newest first · 中心的预约 */
  findCentreBookings(input: FindCentreBookingsInput, options?: CallOptions): Promise<BookingSummaryPage>;
  /** Sample-making centres · 打样中心列表 */
  findCentres(input?: FindCentresInput, options?: CallOptions): Promise<CentreViewPage>;
  /** Consignments we ship, receive or plan, newest first · 本企业托运、收货或调度的托运单 */
  findConsignments(input?: FindConsignmentsInput, options?: CallOptions): Promise<ConsignmentSummaryPage>;
  /** Contracts of our enterprise, newest first · 本企业合同（新的在前） */
  findContracts(input?: FindContractsInput, options?: CallOptions): Promise<ContractViewPage>;
  /** The review queue, longest waiting first · 认证审核队列（等待最久的在前） */
  findDossiers(input?: FindDossiersInput, options?: CallOptions): Promise<DossierSummaryPage>;
  /** Trips to drive · 待执行车次 */
  findDrives(input?: FindDrivesInput, options?: CallOptions): Promise<DriveViewPage>;
  /** The facility directory · 工厂名录 */
  findFacilities(input?: FindFacilitiesInput, options?: CallOptions): Promise<FacilityViewPage>;
  /** The fees of a warehouse, newest first · 海外仓费率（新的在前） */
  findFeeRules(input: FindFeeRulesInput, options?: CallOptions): Promise<FeeRules>;
  /** Open orders that suit our factory, best first, with "why you" · 适合本厂的需求（含推荐理由） */
  findFeed(input?: FindFeedInput, options?: CallOptions): Promise<FeedItemPage>;
  /** The hubs goods can be handed to · 集散中心列表 */
  findHubs(input?: FindHubsInput, options?: CallOptions): Promise<HubList>;
  /** Inbound notices, newest first · 入库预报列表（新的在前） */
  findInbound(input?: FindInboundInput, options?: CallOptions): Promise<InboundSummaryPage>;
  /** Invitations of the enterprise · 邀请列表 */
  findInvitations(input?: FindInvitationsInput, options?: CallOptions): Promise<InvitationList>;
  /** Whose label this is · 扫码查找 */
  findLabel(input: FindLabelInput, options?: CallOptions): Promise<LabelFound>;
  /** What goes wrong on the way, newest first · 在途异常（新的在前） */
  findLogisticsExceptions(input?: FindLogisticsExceptionsInput, options?: CallOptions): Promise<LogisticsExceptionViewPage>;
  /** Factories that suit an order, ranked with reasons; or those that do not, with why not · 适合该需求的工厂（含理由与评分）；或不适合的工厂及原因 */
  findMatches(input: FindMatchesInput, options?: CallOptions): Promise<MatchList>;
  /** Members of the enterprise · 成员列表 */
  findMembers(input?: FindMembersInput, options?: CallOptions): Promise<MemberList>;
  /** My next step · 我的下一步 */
  findNextSteps(input: FindNextStepsInput, options?: CallOptions): Promise<NextSteps>;
  /** Notifications, newest first · 消息列表（新的在前） */
  findNotifications(input?: FindNotificationsInput, options?: CallOptions): Promise<NotificationViewPage>;
  /** Open orders of the market · 市场上的开放需求 */
  findOpenOrders(input?: FindOpenOrdersInput, options?: CallOptions): Promise<OrderSummaryPage>;
  /** Outbound orders, newest first · 出库单列表（新的在前） */
  findOutbound(input?: FindOutboundInput, options?: CallOptions): Promise<OutboundSummaryPage>;
  /** Our bids, newest first · 我的报价（新的在前） */
  findOwnBids(input?: FindOwnBidsInput, options?: CallOptions): Promise<OwnBidViewPage>;
  /** Our orders, newest first · 我发布的需求（新的在前） */
  findOwnOrders(input?: FindOwnOrdersInput, options?: CallOptions): Promise<OrderSummaryPage>;
  /** Our rate cards, newest first · 本企业运价表（新的在前） */
  findRateCards(input?: FindRateCardsInput, options?: CallOptions): Promise<RateCardViewPage>;
  /** People, machines and tables of a centre · 中心的人员、设备与台位 */
  findResources(input: FindResourcesInput, options?: CallOptions): Promise<ResourceViewPage>;
  /** What a centre offers · 中心服务目录 */
  findServices(input: FindServicesInput, options?: CallOptions): Promise<ServiceViewPage>;
  /** What lies in the warehouses, by batch, oldest first · 库存（按批次，库龄长的在前） */
  findStock(input?: FindStockInput, options?: CallOptions): Promise<StockBatchPage>;
  /** The ledger of a batch, newest first · 批次库存流水（新的在前） */
  findStockMoves(input: FindStockMovesInput, options?: CallOptions): Promise<StockMovePage>;
  /** Trips tendered to us · 派给本企业的车次 */
  findTenders(input?: FindTendersInput, options?: CallOptions): Promise<TenderViewPage>;
  /** Our addresses for tracking callbacks · 本企业回调地址 */
  findTrackingIntakes(input?: FindTrackingIntakesInput, options?: CallOptions): Promise<TrackingIntakes>;
  /** Our hub's trips · 本中心车次 */
  findTrips(input?: FindTripsInput, options?: CallOptions): Promise<TripSummaryPage>;
  /** Our vehicles; for a hub those it can plan with · 本企业车辆；集散中心可见可调度车辆 */
  findVehicles(input?: FindVehiclesInput, options?: CallOptions): Promise<VehicleViewPage>;
  /** Our places on waiting lists · 我的候补 */
  findWaitlist(input?: FindWaitlistInput, options?: CallOptions): Promise<Waitlist>;
  /** The warehouses goods can be sent to · 海外仓列表 */
  findWarehouses(input?: FindWarehousesInput, options?: CallOptions): Promise<WarehouseList>;
  /** A step is done · 完成工序 */
  finishStep(input: FinishStepInput, options?: CallOptions): Promise<BookingView>;
  /** Freeze a step where it is, or let it go · 冻结或解冻工序 */
  freezeStep(input: FreezeStepInput, options?: CallOptions): Promise<BookingView>;
  /** One sample booking · 打样预约详情 */
  getBooking(input: GetBookingInput, options?: CallOptions): Promise<BookingView>;
  /** One sample-making centre · 打样中心 */
  getCentre(input: GetCentreInput, options?: CallOptions): Promise<CentreView>;
  /** Working days of a centre · 中心工作日历 */
  getCentreCalendar(input: GetCentreCalendarInput, options?: CallOptions): Promise<CentreCalendar>;
  /** Turnaround, on time, utilisation, bottleneck · 周期、准时率、利用率与瓶颈 */
  getCentreFigures(input: GetCentreFiguresInput, options?: CallOptions): Promise<CentreFigures>;
  /** An enterprise's certificate · 企业认证信息 */
  getCertificationCard(input: GetCertificationCardInput, options?: CallOptions): Promise<CertificationCard>;
  /** One consignment, with our share of its trip · 托运单详情（含本方分摊） */
  getConsignment(input: GetConsignmentInput, options?: CallOptions): Promise<ConsignmentView>;
  /** One contract · 合同详情 */
  getContract(input: GetContractInput, options?: CallOptions): Promise<ContractView>;
  /** What is declared to customs of a consignment · 托运单报关资料 */
  getCustoms(input: GetCustomsInput, options?: CallOptions): Promise<CustomsPapersView>;
  /** One dossier · 认证档案 */
  getDossier(input: GetDossierInput, options?: CallOptions): Promise<DossierView>;
  /** A trip on the road: the next stop and its cartons · 行车任务：下一站与箱号 */
  getDrive(input: GetDriveInput, options?: CallOptions): Promise<DriveView>;
  /** An enterprise's public card · 企业名片 */
  getEnterprise(input: GetEnterpriseInput, options?: CallOptions): Promise<EnterpriseView>;
  /** What storing and handling cost, day by day · 仓储与操作费对账单（按日） */
  getFeeStatement(input: GetFeeStatementInput, options?: CallOptions): Promise<FeeStatement>;
  /** What a file is · 文件信息 */
  getFile(input: GetFileInput, options?: CallOptions): Promise<FileView>;
  /** One inbound notice with its variance · 入库预报详情（含差异） */
  getInbound(input: GetInboundInput, options?: CallOptions): Promise<InboundView>;
  /** Who am I, where do I belong, what may I do · 我的身份、所属企业与权限 */
  getMe(input?: GetMeInput, options?: CallOptions): Promise<MeView>;
  /** One order · 需求详情 */
  getOrder(input: GetOrderInput, options?: CallOptions): Promise<OrderView>;
  /** One outbound order with its picks · 出库单详情（含拣货批次） */
  getOutbound(input: GetOutboundInput, options?: CallOptions): Promise<OutboundView>;
  /** Our bid on an order · 我对该需求的报价 */
  getOwnBid(input: GetOwnBidInput, options?: CallOptions): Promise<OwnBidView>;
  /** Our enterprise as a carrier · 本企业承运商资料 */
  getOwnCarrier(input?: GetOwnCarrierInput, options?: CallOptions): Promise<CarrierView>;
  /** Our enterprise's dossier · 本企业认证档案 */
  getOwnDossier(input?: GetOwnDossierInput, options?: CallOptions): Promise<DossierView>;
  /** How far a planning run is · 排车进度 */
  getPlan(input: GetPlanInput, options?: CallOptions): Promise<PlanView>;
  /** Where a consignment is, for whoever has its token · 凭追踪码查询轨迹 */
  getPublicTracking(input: GetPublicTrackingInput, options?: CallOptions): Promise<PublicTracking>;
  /** A quote · 报价 */
  getQuote(input: GetQuoteInput, options?: CallOptions): Promise<QuoteView>;
  /** The live schedule · 实时排程 */
  getSchedule(input: GetScheduleInput, options?: CallOptions): Promise<ScheduleView>;
  /** One service with its steps and prices · 服务详情 */
  getService(input: GetServiceInput, options?: CallOptions): Promise<ServiceView>;
  /** Stock by age · 库龄分布 */
  getStockAges(input?: GetStockAgesInput, options?: CallOptions): Promise<StockAges>;
  /** One trip tendered to us · 派单详情 */
  getTender(input: GetTenderInput, options?: CallOptions): Promise<TenderView>;
  /** Where a consignment is: status, timeline, arrival · 货物轨迹与预计到达 */
  getTracking(input: GetTrackingInput, options?: CallOptions): Promise<TrackingView>;
  /** One trip with its stops and shares · 车次详情 */
  getTrip(input: GetTripInput, options?: CallOptions): Promise<TripView>;
  /** What changed on a trip since a version · 车次自某版本以来的变化 */
  getTripDifference(input: GetTripDifferenceInput, options?: CallOptions): Promise<TripDifference>;
  /** What operators did in identity, newest first · identity 的运营操作记录 */
  identityFindAudit(input?: IdentityFindAuditInput, options?: CallOptions): Promise<AuditEntryPage>;
  /** Messages identity could not handle · identity 未能处理的消息 */
  identityFindDeadLetters(input?: IdentityFindDeadLettersInput, options?: CallOptions): Promise<DeadLetterViewPage>;
  /** Handle a dead letter again · 重新处理失败消息 */
  identityReplayDeadLetter(input: IdentityReplayDeadLetterInput, options?: CallOptions): Promise<Empty>;
  /** Check the audit chain · 校验操作记录链 */
  identityVerifyAudit(input?: IdentityVerifyAuditInput, options?: CallOptions): Promise<AuditVerdict>;
  /** Import rows of a facility list (up to 500) · 导入工厂名录（每次最多 500 行） */
  importFacilities(input: ImportFacilitiesInput, options?: CallOptions): Promise<ImportReport>;
  /** Import daily records of production lines (up to 500) · 导入产线日报（每次最多 500 行） */
  importLines(input: ImportLinesInput, options?: CallOptions): Promise<ImportReport>;
  /** Import resources, shifts and working days from an Excel file · 从 Excel 导入资源、班次与日历 */
  importResourceSheet(input: ImportResourceSheetInput, options?: CallOptions): Promise<ResourceSheetReport>;
  /** Import resources from a sheet · 从表格导入资源 */
  importResources(input: ImportResourcesInput, options?: CallOptions): Promise<ResourceImport>;
  /** Invite somebody into the enterprise · 邀请成员 */
  invite(input: InviteInput, options?: CallOptions): Promise<InvitationCreated>;
  /** Wait for a slot; an offer is held for you · 加入候补（有空档时自动占位） */
  joinWaitlist(input: JoinWaitlistInput, options?: CallOptions): Promise<WaitlistView>;
  /** Leave the waiting list · 退出候补 */
  leaveWaitlist(input: LeaveWaitlistInput, options?: CallOptions): Promise<WaitlistView>;
  /** Lock a stop against later planning, or free it · 锁定或解锁停靠点 */
  lockStop(input: LockStopInput, options: VersionedCallOptions): Promise<TripView>;
  /** What operators did in logistics, newest first · logistics 的运营操作记录 */
  logisticsFindAudit(input?: LogisticsFindAuditInput, options?: CallOptions): Promise<AuditEntryPage>;
  /** Messages logistics could not handle · logistics 未能处理的消息 */
  logisticsFindDeadLetters(input?: LogisticsFindDeadLettersInput, options?: CallOptions): Promise<DeadLetterViewPage>;
  /** Handle a dead letter again · 重新处理失败消息 */
  logisticsReplayDeadLetter(input: LogisticsReplayDeadLetterInput, options?: CallOptions): Promise<Empty>;
  /** Check the audit chain · 校验操作记录链 */
  logisticsVerifyAudit(input?: LogisticsVerifyAuditInput, options?: CallOptions): Promise<AuditVerdict>;
  /** Nobody came and no material: no-show · 标记未到 */
  markNoShow(input: MarkNoShowInput, options?: CallOptions): Promise<BookingView>;
  /** Mark notifications as read · 标为已读 */
  markRead(input: MarkReadInput, options?: CallOptions): Promise<UnreadCount>;
  /** Say that the goods are ready, and where to fetch them · 货已备好，告知提货地点与时间 */
  markReady(input: MarkReadyInput, options?: CallOptions): Promise<OrderView>;
  /** What operators did in matching, newest first · matching 的运营操作记录 */
  matchingFindAudit(input?: MatchingFindAuditInput, options?: CallOptions): Promise<AuditEntryPage>;
  /** Messages matching could not handle · matching 未能处理的消息 */
  matchingFindDeadLetters(input?: MatchingFindDeadLettersInput, options?: CallOptions): Promise<DeadLetterViewPage>;
  /** Handle a dead letter again · 重新处理失败消息 */
  matchingReplayDeadLetter(input: MatchingReplayDeadLetterInput, options?: CallOptions): Promise<Empty>;
  /** Check the audit chain · 校验操作记录链 */
  matchingVerifyAudit(input?: MatchingVerifyAuditInput, options?: CallOptions): Promise<AuditVerdict>;
  /** Move a consignment between trips, or say what that would change · 在车次间调整托运单 */
  moveConsignment(input: MoveConsignmentInput, options: VersionedCallOptions): Promise<TripEdited>;
  /** Move or resize a step · 移动或调整工序 */
  moveStep(input: MoveStepInput, options: VersionedCallOptions): Promise<MoveConsequences>;
  /** A calendar to subscribe to · 订阅日历 */
  openFeed(input: OpenFeedInput, options?: CallOptions): Promise<FeedOpened>;
  /** Open an address for tracking callbacks · 开通物流轨迹回调地址 */
  openTrackingIntake(input: OpenTrackingIntakeInput, options?: CallOptions): Promise<TrackingIntakeOpened>;
  /** What operators did in orders, newest first · orders 的运营操作记录 */
  ordersFindAudit(input?: OrdersFindAuditInput, options?: CallOptions): Promise<AuditEntryPage>;
  /** Messages orders could not handle · orders 未能处理的消息 */
  ordersFindDeadLetters(input?: OrdersFindDeadLettersInput, options?: CallOptions): Promise<DeadLetterViewPage>;
  /** Handle a dead letter again · 重新处理失败消息 */
  ordersReplayDeadLetter(input: OrdersReplayDeadLetterInput, options?: CallOptions): Promise<Empty>;
  /** Check the audit chain · 校验操作记录链 */
  ordersVerifyAudit(input?: OrdersVerifyAuditInput, options?: CallOptions): Promise<AuditVerdict>;
  /** Pause a step · 暂停工序 */
  pauseStep(input: PauseStepInput, options?: CallOptions): Promise<BookingView>;
  /** The pieces are picked · 拣货完成 */
  pickOutbound(input: PickOutboundInput, options?: CallOptions): Promise<OutboundView>;
  /** Place a sealed bid · 提交报价（保密） */
  placeBid(input: PlaceBidInput, options?: CallOptions): Promise<BidReceipt>;
  /** Plan the day: starts a search and answers at once · 一键排车（后台计算） */
  planDay(input: PlanDayInput, options?: CallOptions): Promise<PlanView>;
  /** Post an order: a draft, or published at once with a bidding deadline · 发布需求：存为草稿，或填写截止时间直接发布 */
  postOrder(input: PostOrderInput, options?: CallOptions): Promise<OrderView>;
  /** What an invitation code is for · 查看邀请内容 */
  previewInvitation(input: PreviewInvitationInput, options?: CallOptions): Promise<InvitationPreview>;
  /** What moving a step would bring · 预览移动工序的影响 */
  previewMove(input: PreviewMoveInput, options?: CallOptions): Promise<MoveConsequences>;
  /** Which consignments of a day fit together, and what each would pay · 拼车建议及费用分摊 */
  proposeTrips(input: ProposeTripsInput, options?: CallOptions): Promise<TripProposals>;
  /** Publish the fees of our warehouse from a day on · 发布仓储费率（自某日起生效） */
  publishFeeRule(input: PublishFeeRuleInput, options?: CallOptions): Promise<FeeRuleView>;
  /** Publish a draft with a bidding deadline · 发布草稿并设定截止时间 */
  publishOrder(input: PublishOrderInput, options?: CallOptions): Promise<OrderView>;
  /** Publish a rate card · 发布运价表 */
  publishRateCard(input: PublishRateCardInput, options?: CallOptions): Promise<RateCardView>;
  /** Offer a service · 发布服务 */
  publishService(input: PublishServiceInput, options?: CallOptions): Promise<ServiceView>;
  /** Price and promised date, with alternatives · 报价与交期（含备选方案） */
  quoteSample(input: QuoteSampleInput, options?: CallOptions): Promise<QuoteView>;
  /** Count in what has come · 收货清点 */
  receiveInbound(input: ReceiveInboundInput, options?: CallOptions): Promise<InboundView>;
  /** Take back pieces of an order · 退货入库 */
  receiveReturn(input: ReceiveReturnInput, options?: CallOptions): Promise<OutboundView>;
  /** Confirm that our bid stands under the changed conditions · 按变更后的需求确认报价继续有效 */
  reconfirmBid(input: ReconfirmBidInput, options?: CallOptions): Promise<OwnBidView>;
  /** Who has it, and where it is · 登记物料与样衣的交接 */
  recordCustody(input: RecordCustodyInput, options?: CallOptions): Promise<BookingView>;
  /** Record a deposit · 登记定金 */
  recordDeposit(input: RecordDepositInput, options?: CallOptions): Promise<BookingView>;
  /** Arrived, loaded, delivered: what a phone collected, each taken once · 上报到达、装车、签收（每条只生效一次） */
  recordDriving(input: RecordDrivingInput, options?: CallOptions): Promise<DrivingRecorded>;
  /** Measurement sheet of a round · 登记尺寸表 */
  recordMeasurements(input: RecordMeasurementsInput, options?: CallOptions): Promise<BookingView>;
  /** Register a sample-making centre for an enterprise · 为企业登记打样中心 */
  registerCentre(input: RegisterCentreInput, options?: CallOptions): Promise<CentreView>;
  /** Make an enterprise a hub whose dispatchers plan trips · 登记集散中心 */
  registerHub(input: RegisterHubInput, options?: CallOptions): Promise<HubView>;
  /** Register a warehouse abroad and who runs it · 登记海外仓及其运营企业 */
  registerWarehouse(input: RegisterWarehouseInput, options?: CallOptions): Promise<WarehouseView>;
  /** Reinstate a suspended certificate · 恢复认证 */
  reinstateCertificate(input: ReinstateCertificateInput, options?: CallOptions): Promise<DossierView>;
  /** Reject, with reason · 驳回认证（说明原因） */
  rejectDossier(input: RejectDossierInput, options?: CallOptions): Promise<DossierView>;
  /** Remove a member · 移除成员 */
  removeMember(input: RemoveMemberInput, options?: CallOptions): Promise<Empty>;
  /** Plan again what is not frozen · 重新排程 */
  replanCentre(input: ReplanCentreInput, options?: CallOptions): Promise<PlanRepair>;
  /** Somebody or something is not there: the plan is repaired · 登记缺勤或保养并修复排程 */
  reportAbsence(input: ReportAbsenceInput, options?: CallOptions): Promise<AbsenceReport>;
  /** Where the vehicle was · 上报车辆位置 */
  reportPositions(input: ReportPositionsInput, options?: CallOptions): Promise<Empty>;
  /** Report a problem; more time repairs the plan · 上报问题（需加时则修复排程） */
  reportProblem(input: ReportProblemInput, options?: CallOptions): Promise<BookingView>;
  /** Have pieces sent; they are reserved at once · 提交出库单（立即占用库存） */
  requestOutbound(input: RequestOutboundInput, options?: CallOptions): Promise<OutboundView>;
  /** Have a one-time code sent to set a new password · 发送验证码以重设密码 */
  requestPasswordReset(input: RequestPasswordResetInput, options?: CallOptions): Promise<Empty>;
  /** Ask for a revision, with reason · 退回修改（说明原因） */
  requestRevision(input: RequestRevisionInput, options?: CallOptions): Promise<DossierView>;
  /** Set a new password with the code; all sessions end · 凭验证码重设密码，全部登录失效 */
  resetPassword(input: ResetPasswordInput, options?: CallOptions): Promise<Empty>;
  /** Settle an exception, saying how · 处理异常（说明方式） */
  resolveLogisticsException(input: ResolveLogisticsExceptionInput, options?: CallOptions): Promise<LogisticsExceptionView>;
  /** Take a vehicle out of service · 停用车辆 */
  retireVehicle(input: RetireVehicleInput, options?: CallOptions): Promise<VehicleView>;
  /** Revise our bid before the deadline · 截止前修改报价 */
  reviseBid(input: ReviseBidInput, options?: CallOptions): Promise<BidReceipt>;
  /** Ask for another round · 申请改样 */
  reviseSample(input: ReviseSampleInput, options?: CallOptions): Promise<BookingView>;
  /** Revoke an API key · 吊销 API 密钥 */
  revokeApiKey(input: RevokeApiKeyInput, options?: CallOptions): Promise<ApiKeyView>;
  /** Revoke a certificate for good · 撤销认证 */
  revokeCertificate(input: RevokeCertificateInput, options?: CallOptions): Promise<DossierView>;
  /** Revoke an invitation · 撤销邀请 */
  revokeInvitation(input: RevokeInvitationInput, options?: CallOptions): Promise<Empty>;
  /** What operators did in sampling, newest first · sampling 的运营操作记录 */
  samplingFindAudit(input?: SamplingFindAuditInput, options?: CallOptions): Promise<AuditEntryPage>;
  /** Messages sampling could not handle · sampling 未能处理的消息 */
  samplingFindDeadLetters(input?: SamplingFindDeadLettersInput, options?: CallOptions): Promise<DeadLetterViewPage>;
  /** Handle a dead letter again · 重新处理失败消息 */
  samplingReplayDeadLetter(input: SamplingReplayDeadLetterInput, options?: CallOptions): Promise<Empty>;
  /** Check the audit chain · 校验操作记录链 */
  samplingVerifyAudit(input?: SamplingVerifyAuditInput, options?: CallOptions): Promise<AuditVerdict>;
  /** Say whether a day is worked · 设置某日是否上班 */
  setCentreDay(input: SetCentreDayInput, options?: CallOptions): Promise<PlanRepair>;
  /** The pieces have left · 发货出库 */
  shipOutbound(input: ShipOutboundInput, options?: CallOptions): Promise<OutboundView>;
  /** Hand the sample to logistics · 交付物流 */
  shipSample(input: ShipSampleInput, options?: CallOptions): Promise<BookingView>;
  /** Sign in · 登录 */
  signIn(input: SignInInput, options?: CallOptions): Promise<SessionOpened>;
  /** Sign out · 退出登录 */
  signOut(input?: SignOutInput, options?: CallOptions): Promise<Empty>;
  /** Sign up with a phone number or e-mail · 用手机号或邮箱注册 */
  signUp(input: SignUpInput, options?: CallOptions): Promise<SessionOpened>;
  /** Say that production has started · 开工生产 */
  startProduction(input: StartProductionInput, options?: CallOptions): Promise<OrderView>;
  /** Take a dossier into review · 开始审核 */
  startReview(input: StartReviewInput, options?: CallOptions): Promise<DossierView>;
  /** Start a step, or go on after a pause · 开始或继续工序 */
  startStep(input: StartStepInput, options?: CallOptions): Promise<BookingView>;
  /** Submit the dossier for certification · 提交认证 */
  submitDossier(input?: SubmitDossierInput, options?: CallOptions): Promise<DossierView>;
  /** Productivity by standard minutes, from imported line records · 按标准工时汇总的产线效率 */
  summariseLines(input?: SummariseLinesInput, options?: CallOptions): Promise<LineSummary>;
  /** Suspend a certificate · 暂停认证 */
  suspendCertificate(input: SuspendCertificateInput, options?: CallOptions): Promise<DossierView>;
  /** Offer a trip to its carrier · 向承运商派单 */
  tenderTrip(input: TenderTripInput, options: VersionedCallOptions): Promise<TripView>;
  /** Change a drafted consignment · 修改托运单草稿 */
  updateConsignment(input: UpdateConsignmentInput, options: VersionedCallOptions): Promise<ConsignmentView>;
  /** Change a draft · 修改草稿 */
  updateDraft(input: UpdateDraftInput, options: VersionedCallOptions): Promise<OrderView>;
  /** Take back an absence · 撤销缺勤 */
  withdrawAbsence(input: WithdrawAbsenceInput, options?: CallOptions): Promise<PlanRepair>;
  /** Withdraw our bid before the deadline · 截止前撤回报价 */
  withdrawBid(input: WithdrawBidInput, options?: CallOptions): Promise<OwnBidView>;
  /** Withdraw a rate card · 撤回运价表 */
  withdrawRateCard(input: WithdrawRateCardInput, options?: CallOptions): Promise<RateCardView>;
}

/** `[method, path, query names, flags]`; flags: i takes an Idempotency-Key, v takes If-Match. */
export const OPERATIONS: Readonly<Record<keyof Operations, readonly [string, string, string, string]>> = {
  abortPlan: ['POST', '/v1/plans/{planId}/abort', '', 'i'],
  acceptInvitation: ['POST', '/v1/memberships', '', 'i'],
  acceptTrip: ['POST', '/v1/tenders/{tripId}/accept', '', 'i'],
  addConsignment: ['POST', '/v1/trips/{tripId}/consignments', '', 'iv'],
  addPhotos: ['POST', '/v1/sample-bookings/{bookingId}/photos', '', 'i'],
  addResource: ['POST', '/v1/centres/{centreId}/resources', '', 'i'],
  addVehicle: ['POST', '/v1/vehicles', '', 'i'],
  amendOrder: ['POST', '/v1/orders/{orderId}/amend', '', 'iv'],
  announceInbound: ['POST', '/v1/inbound-notices', '', 'i'],
  approveSample: ['POST', '/v1/sample-bookings/{bookingId}/approve', '', 'i'],
  assignVehicle: ['POST', '/v1/trips/{tripId}/vehicle', '', 'iv'],
  attachWaybill: ['POST', '/v1/consignments/{consignmentId}/waybill', '', 'i'],
  awardOrder: ['POST', '/v1/orders/{orderId}/award', '', 'i'],
  bookConsignment: ['POST', '/v1/consignments/{consignmentId}/book', '', 'i'],
  bookSample: ['POST', '/v1/sample-bookings', '', 'i'],
  cancelBooking: ['POST', '/v1/sample-bookings/{bookingId}/cancel', '', 'i'],
  cancelConsignment: ['POST', '/v1/consignments/{consignmentId}/cancel', '', 'i'],
  cancelInbound: ['POST', '/v1/inbound-notices/{inboundId}/cancel', '', 'i'],
  cancelOrder: ['POST', '/v1/orders/{orderId}/cancel', '', 'i'],
  cancelOutbound: ['POST', '/v1/outbound-orders/{outboundId}/cancel', '', 'i'],
  cancelTrip: ['POST', '/v1/trips/{tripId}/cancel', '', 'i'],
  certificationFindAudit: ['GET', '/v1/platform/certification/audit', 'limit,cursor', ''],
  certificationFindDeadLetters: ['GET', '/v1/platform/certification/dead-letters', 'limit,cursor', ''],
  certificationReplayDeadLetter: ['POST', '/v1/platform/certification/dead-letters/{deadLetterId}/replay', '', 'i'],
  certificationVerifyAudit: ['GET', '/v1/platform/certification/audit-verdict', '', ''],
  certify: ['POST', '/v1/dossiers/{dossierId}/certify', '', 'i'],
  changeBooking: ['PUT', '/v1/sample-bookings/{bookingId}', '', 'v'],
  changeCentre: ['PUT', '/v1/centres/{centreId}', '', 'v'],
  changePassword: ['PUT', '/v1/me/password', '', ''],
  changeResource: ['PUT', '/v1/centres/{centreId}/resources/{resourceId}', '', 'v'],
  changeRoles: ['PUT', '/v1/members/{personId}', '', ''],
  changeService: ['PUT', '/v1/centres/{centreId}/services/{serviceId}', '', 'v'],
  changeShareRule: ['POST', '/v1/trips/{tripId}/share-rule', '', 'iv'],
  changeVehicle: ['PUT', '/v1/vehicles/{vehicleId}', '', 'v'],
  checkCustoms: ['POST', '/v1/customs-checks', '', ''],
  checkInMaterial: ['POST', '/v1/sample-bookings/{bookingId}/materials', '', 'i'],
  clearCentreDay: ['DELETE', '/v1/centres/{centreId}/calendar/{date}', '', ''],
  closeBooking: ['POST', '/v1/sample-bookings/{bookingId}/close', '', 'i'],
  closeConsignment: ['POST', '/v1/consignments/{consignmentId}/close', '', 'i'],
  closeFeed: ['DELETE', '/v1/sample-feeds/{feedId}', '', ''],
  closeTrackingIntake: ['POST', '/v1/tracking-intakes/{intakeId}/close', '', 'i'],
  collectSample: ['POST', '/v1/sample-bookings/{bookingId}/collect', '', 'i'],
  commentRound: ['POST', '/v1/sample-bookings/{bookingId}/rounds/{round}/comments', '', 'i'],
  compareBids: ['GET', '/v1/orders/{orderId}/bids', '', ''],
  compareRates: ['GET', '/v1/rates', 'originLat,originLng,destinationLat,destinationLng,weightGrams,volumeCm3,urgent', ''],
  confirmBooking: ['POST', '/v1/sample-bookings/{bookingId}/confirm', '', 'i'],
  confirmReceipt: ['POST', '/v1/orders/{orderId}/receipt', '', 'i'],
  countUnread: ['GET', '/v1/notifications/unread-count', '', ''],
  createApiKey: ['POST', '/v1/api-keys', '', ''],
  createConsignment: ['POST', '/v1/consignments', '', 'i'],
  createEnterprise: ['POST', '/v1/enterprises', '', 'i'],
  createTrip: ['POST', '/v1/trips', '', 'i'],
  declareCustoms: ['PUT', '/v1/consignments/{consignmentId}/customs', '', ''],
  declineTrip: ['POST', '/v1/tenders/{tripId}/decline', '', 'i'],
  describeCapability: ['PUT', '/v1/dossier/capability', '', 'v'],
  describeCarriage: ['PUT', '/v1/dossier/carriage', '', 'v'],
  describeCarrier: ['PUT', '/v1/carrier', '', ''],
  disposeStock: ['POST', '/v1/stock/{batchId}/dispose', '', 'i'],
  explainMatch: ['GET', '/v1/orders/{orderId}/matches/{factoryId}', '', ''],
  exportResourceSheet: ['GET', '/v1/centres/{centreId}/resource-sheet', '', ''],
  findAbsences: ['GET', '/v1/centres/{centreId}/absences', 'from,until', ''],
  findAmendments: ['GET', '/v1/orders/{orderId}/amendments', '', ''],
  findApiKeys: ['GET', '/v1/api-keys', '', ''],
  findBookings: ['GET', '/v1/sample-bookings', 'state,orderId,q,limit,cursor', ''],
  findCentreBookings: ['GET', '/v1/centres/{centreId}/bookings', 'late,limit,cursor,state,orderId,q', ''],
  findCentres: ['GET', '/v1/centres', 'own,q,limit,cursor', ''],
  findConsignments: ['GET', '/v1/consignments', 'state,orderId,atOurHub,limit,cursor', ''],
  findContracts: ['GET', '/v1/contracts', 'limit,cursor', ''],
  findDossiers: ['GET', '/v1/dossiers', 'state,q,limit,cursor', ''],
  findDrives: ['GET', '/v1/drives', 'completed,limit,cursor', ''],
  findFacilities: ['GET', '/v1/facilities', 'q,countryCode,limit,cursor', ''],
  findFeeRules: ['GET', '/v1/warehouses/{warehouseId}/fee-rules', '', ''],
  findFeed: ['GET', '/v1/feed', 'category,mode,limit,cursor', ''],
  findHubs: ['GET', '/v1/hubs', '', ''],
  findInbound: ['GET', '/v1/inbound-notices', 'state,atOurWarehouse,limit,cursor', ''],
  findInvitations: ['GET', '/v1/invitations', '', ''],
  findLabel: ['GET', '/v1/centres/{centreId}/labels/{label}', '', ''],
  findLogisticsExceptions: ['GET', '/v1/logistics-exceptions', 'state,kind,limit,cursor', ''],
  findMatches: ['GET', '/v1/orders/{orderId}/matches', 'suitable,q,limit', ''],
  findMembers: ['GET', '/v1/members', '', ''],
  findNextSteps: ['GET', '/v1/centres/{centreId}/next-steps', 'resourceId', ''],
  findNotifications: ['GET', '/v1/notifications', 'unread,limit,cursor', ''],
  findOpenOrders: ['GET', '/v1/market/orders', 'category,mode,minQuantityPieces,maxQuantityPieces,deliveryFrom,sort,limit,cursor', ''],
  findOutbound: ['GET', '/v1/outbound-orders', 'state,atOurWarehouse,limit,cursor', ''],
  findOwnBids: ['GET', '/v1/bids', 'state,limit,cursor', ''],
  findOwnOrders: ['GET', '/v1/orders', 'state,q,limit,cursor', ''],
  findRateCards: ['GET', '/v1/rate-cards', 'limit,cursor', ''],
  findResources: ['GET', '/v1/centres/{centreId}/resources', 'kind,limit,cursor', ''],
  findServices: ['GET', '/v1/centres/{centreId}/services', 'sampleType,category,limit,cursor', ''],
  findStock: ['GET', '/v1/stock', 'warehouseId,ownerId,styleCode,minAgeDays,atOurWarehouse,limit,cursor', ''],
  findStockMoves: ['GET', '/v1/stock/{batchId}/moves', 'limit,cursor', ''],
  findTenders: ['GET', '/v1/tenders', 'state,limit,cursor', ''],
  findTrackingIntakes: ['GET', '/v1/tracking-intakes', '', ''],
  findTrips: ['GET', '/v1/trips', 'day,state,limit,cursor', ''],
  findVehicles: ['GET', '/v1/vehicles', 'forHub,limit,cursor', ''],
  findWaitlist: ['GET', '/v1/sample-waitlist', '', ''],
  findWarehouses: ['GET', '/v1/warehouses', '', ''],
  finishStep: ['POST', '/v1/sample-bookings/{bookingId}/steps/{step}/finish', '', 'i'],
  freezeStep: ['PUT', '/v1/centres/{centreId}/bookings/{bookingId}/steps/{step}/frozen', '', ''],
  getBooking: ['GET', '/v1/sample-bookings/{bookingId}', '', ''],
  getCentre: ['GET', '/v1/centres/{centreId}', '', ''],
  getCentreCalendar: ['GET', '/v1/centres/{centreId}/calendar', 'from,until', ''],
  getCentreFigures: ['GET', '/v1/centres/{centreId}/figures', 'from,until', ''],
  getCertificationCard: ['GET', '/v1/enterprises/{enterpriseId}/certificate', '', ''],
  getConsignment: ['GET', '/v1/consignments/{consignmentId}', '', ''],
  getContract: ['GET', '/v1/contracts/{contractId}', '', ''],
  getCustoms: ['GET', '/v1/consignments/{consignmentId}/customs', '', ''],
  getDossier: ['GET', '/v1/dossiers/{dossierId}', '', ''],
  getDrive: ['GET', '/v1/drives/{tripId}', '', ''],
  getEnterprise: ['GET', '/v1/enterprises/{enterpriseId}', '', ''],
  getFeeStatement: ['GET', '/v1/warehouses/{warehouseId}/fees', 'ownerId,from,until', ''],
  getFile: ['GET', '/v1/files/{fileId}/about', '', ''],
  getInbound: ['GET', '/v1/inbound-notices/{inboundId}', '', ''],
  getMe: ['GET', '/v1/me', '', ''],
  getOrder: ['GET', '/v1/orders/{orderId}', '', ''],
  getOutbound: ['GET', '/v1/outbound-orders/{outboundId}', '', ''],
  getOwnBid: ['GET', '/v1/orders/{orderId}/bids/own', '', ''],
  getOwnCarrier: ['GET', '/v1/carrier', '', ''],
  getOwnDossier: ['GET', '/v1/dossier', '', ''],
  getPlan: ['GET', '/v1/plans/{planId}', '', ''],
  getPublicTracking: ['GET', '/v1/track/{token}', '', ''],
  getQuote: ['GET', '/v1/sample-quotes/{quoteId}', '', ''],
  getSchedule: ['GET', '/v1/centres/{centreId}/schedule', 'from,until', ''],
  getService: ['GET', '/v1/centres/{centreId}/services/{serviceId}', '', ''],
  getStockAges: ['GET', '/v1/stock-ages', 'warehouseId,atOurWarehouse', ''],
  getTender: ['GET', '/v1/tenders/{tripId}', '', ''],
  getTracking: ['GET', '/v1/consignments/{consignmentId}/tracking', '', ''],
  getTrip: ['GET', '/v1/trips/{tripId}', '', ''],
  getTripDifference: ['GET', '/v1/trips/{tripId}/difference', 'since', ''],
  identityFindAudit: ['GET', '/v1/platform/identity/audit', 'limit,cursor', ''],
  identityFindDeadLetters: ['GET', '/v1/platform/identity/dead-letters', 'limit,cursor', ''],
  identityReplayDeadLetter: ['POST', '/v1/platform/identity/dead-letters/{deadLetterId}/replay', '', 'i'],
  identityVerifyAudit: ['GET', '/v1/platform/identity/audit-verdict', '', ''],
  importFacilities: ['POST', '/v1/facilities/bulk', '', 'i'],
  importLines: ['POST', '/v1/line-records/bulk', '', 'i'],
  importResourceSheet: ['POST', '/v1/centres/{centreId}/resource-sheet', '', 'i'],
  importResources: ['POST', '/v1/centres/{centreId}/resource-imports', '', 'i'],
  invite: ['POST', '/v1/invitations', '', ''],
  joinWaitlist: ['POST', '/v1/sample-waitlist', '', 'i'],
  leaveWaitlist: ['DELETE', '/v1/sample-waitlist/{waitlistId}', '', ''],
  lockStop: ['POST', '/v1/trips/{tripId}/lock', '', 'iv'],
  logisticsFindAudit: ['GET', '/v1/platform/logistics/audit', 'limit,cursor', ''],
  logisticsFindDeadLetters: ['GET', '/v1/platform/logistics/dead-letters', 'limit,cursor', ''],
  logisticsReplayDeadLetter: ['POST', '/v1/platform/logistics/dead-letters/{deadLetterId}/replay', '', 'i'],
  logisticsVerifyAudit: ['GET', '/v1/platform/logistics/audit-verdict', '', ''],
  markNoShow: ['POST', '/v1/sample-bookings/{bookingId}/no-show', '', 'i'],
  markRead: ['PUT', '/v1/notifications/read', '', ''],
  markReady: ['POST', '/v1/orders/{orderId}/ready', '', 'i'],
  matchingFindAudit: ['GET', '/v1/platform/matching/audit', 'limit,cursor', ''],
  matchingFindDeadLetters: ['GET', '/v1/platform/matching/dead-letters', 'limit,cursor', ''],
  matchingReplayDeadLetter: ['POST', '/v1/platform/matching/dead-letters/{deadLetterId}/replay', '', 'i'],
  matchingVerifyAudit: ['GET', '/v1/platform/matching/audit-verdict', '', ''],
  moveConsignment: ['POST', '/v1/trips/{tripId}/move', '', 'iv'],
  moveStep: ['POST', '/v1/centres/{centreId}/schedule/moves', '', 'iv'],
  openFeed: ['POST', '/v1/sample-feeds', '', 'i'],
  openTrackingIntake: ['POST', '/v1/tracking-intakes', '', 'i'],
  ordersFindAudit: ['GET', '/v1/platform/orders/audit', 'limit,cursor', ''],
  ordersFindDeadLetters: ['GET', '/v1/platform/orders/dead-letters', 'limit,cursor', ''],
  ordersReplayDeadLetter: ['POST', '/v1/platform/orders/dead-letters/{deadLetterId}/replay', '', 'i'],
  ordersVerifyAudit: ['GET', '/v1/platform/orders/audit-verdict', '', ''],
  pauseStep: ['POST', '/v1/sample-bookings/{bookingId}/steps/{step}/pause', '', 'i'],
  pickOutbound: ['POST', '/v1/outbound-orders/{outboundId}/pick', '', 'i'],
  placeBid: ['POST', '/v1/orders/{orderId}/bids', '', 'i'],
  planDay: ['POST', '/v1/plans', '', 'i'],
  postOrder: ['POST', '/v1/orders', '', 'i'],
  previewInvitation: ['GET', '/v1/invitation-previews/{code}', '', ''],
  previewMove: ['GET', '/v1/centres/{centreId}/schedule/move-preview', 'bookingId,step,from,minutes,resourceId,replaces,freeze', ''],
  proposeTrips: ['GET', '/v1/trip-proposals', 'day', ''],
  publishFeeRule: ['POST', '/v1/warehouses/{warehouseId}/fee-rules', '', 'i'],
  publishOrder: ['POST', '/v1/orders/{orderId}/publish', '', 'i'],
  publishRateCard: ['POST', '/v1/rate-cards', '', 'i'],
  publishService: ['POST', '/v1/centres/{centreId}/services', '', 'i'],
  quoteSample: ['POST', '/v1/sample-quotes', '', 'i'],
  receiveInbound: ['POST', '/v1/inbound-notices/{inboundId}/receive', '', 'i'],
  receiveReturn: ['POST', '/v1/outbound-orders/{outboundId}/returns', '', 'i'],
  reconfirmBid: ['POST', '/v1/bids/{bidId}/reconfirm', '', 'i'],
  recordCustody: ['POST', '/v1/sample-bookings/{bookingId}/custody', '', 'i'],
  recordDeposit: ['POST', '/v1/sample-bookings/{bookingId}/deposit', '', 'i'],
  recordDriving: ['POST', '/v1/drives/{tripId}/events', '', ''],
  recordMeasurements: ['PUT', '/v1/sample-bookings/{bookingId}/rounds/{round}/measurements', '', ''],
  registerCentre: ['POST', '/v1/centres', '', 'i'],
  registerHub: ['POST', '/v1/hubs', '', 'i'],
  registerWarehouse: ['POST', '/v1/warehouses', '', 'i'],
  reinstateCertificate: ['POST', '/v1/dossiers/{dossierId}/reinstate', '', 'i'],
  rejectDossier: ['POST', '/v1/dossiers/{dossierId}/reject', '', 'i'],
  removeMember: ['DELETE', '/v1/members/{personId}', '', ''],
  replanCentre: ['POST', '/v1/centres/{centreId}/schedule/replans', '', 'i'],
  reportAbsence: ['POST', '/v1/centres/{centreId}/absences', '', 'i'],
  reportPositions: ['POST', '/v1/drives/{tripId}/positions', '', ''],
  reportProblem: ['POST', '/v1/sample-bookings/{bookingId}/steps/{step}/problem', '', 'i'],
  requestOutbound: ['POST', '/v1/outbound-orders', '', 'i'],
  requestPasswordReset: ['POST', '/v1/password-resets', '', ''],
  requestRevision: ['POST', '/v1/dossiers/{dossierId}/request-revision', '', 'i'],
  resetPassword: ['PUT', '/v1/password-resets', '', ''],
  resolveLogisticsException: ['POST', '/v1/logistics-exceptions/{exceptionId}/resolve', '', 'i'],
  retireVehicle: ['POST', '/v1/vehicles/{vehicleId}/retire', '', 'i'],
  reviseBid: ['POST', '/v1/bids/{bidId}/revise', '', 'i'],
  reviseSample: ['POST', '/v1/sample-bookings/{bookingId}/revisions', '', 'i'],
  revokeApiKey: ['DELETE', '/v1/api-keys/{apiKeyId}', '', ''],
  revokeCertificate: ['POST', '/v1/dossiers/{dossierId}/revoke', '', 'i'],
  revokeInvitation: ['DELETE', '/v1/invitations/{invitationId}', '', ''],
  samplingFindAudit: ['GET', '/v1/platform/sampling/audit', 'limit,cursor', ''],
  samplingFindDeadLetters: ['GET', '/v1/platform/sampling/dead-letters', 'limit,cursor', ''],
  samplingReplayDeadLetter: ['POST', '/v1/platform/sampling/dead-letters/{deadLetterId}/replay', '', 'i'],
  samplingVerifyAudit: ['GET', '/v1/platform/sampling/audit-verdict', '', ''],
  setCentreDay: ['PUT', '/v1/centres/{centreId}/calendar/{date}', '', ''],
  shipOutbound: ['POST', '/v1/outbound-orders/{outboundId}/ship', '', 'i'],
  shipSample: ['POST', '/v1/sample-bookings/{bookingId}/ship', '', 'i'],
  signIn: ['POST', '/v1/sessions', '', ''],
  signOut: ['DELETE', '/v1/sessions/current', '', ''],
  signUp: ['POST', '/v1/people', '', ''],
  startProduction: ['POST', '/v1/orders/{orderId}/start-production', '', 'i'],
  startReview: ['POST', '/v1/dossiers/{dossierId}/start-review', '', 'i'],
  startStep: ['POST', '/v1/sample-bookings/{bookingId}/steps/{step}/start', '', 'i'],
  submitDossier: ['POST', '/v1/dossier/submit', '', 'i'],
  summariseLines: ['GET', '/v1/line-records/summary', '', ''],
  suspendCertificate: ['POST', '/v1/dossiers/{dossierId}/suspend', '', 'i'],
  tenderTrip: ['POST', '/v1/trips/{tripId}/tender', '', 'iv'],
  updateConsignment: ['PUT', '/v1/consignments/{consignmentId}', '', 'v'],
  updateDraft: ['PUT', '/v1/orders/{orderId}', '', 'v'],
  withdrawAbsence: ['DELETE', '/v1/centres/{centreId}/absences/{absenceId}', '', ''],
  withdrawBid: ['POST', '/v1/bids/{bidId}/withdraw', '', 'i'],
  withdrawRateCard: ['POST', '/v1/rate-cards/{rateCardId}/withdraw', '', 'i'],
};
