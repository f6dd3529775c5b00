// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { CallOptions, VersionedCallOptions } from '../call.js';
import type { AbortPlanInput, AbsenceReport, Absences, AcceptInvitationInput, AcceptTripInput, AddConsignmentInput, AddPhotosInput, AddResourceInput, AddVehicleInput, AmendOrderInput, Amendments, AnnounceInboundInput, ApiKeyCreated, ApiKeyList, ApiKeyView, ApproveSampleInput, AskForQuotesInput, AssignVehicleInput, AttachWaybillInput, AuditEntryPage, AuditVerdict, AwardCarriageInput, AwardOrderInput, BidReceipt, BookConsignmentInput, BookSampleInput, BookingSummaryPage, BookingView, CancelBookingInput, CancelCarriageRequestInput, CancelConsignmentInput, CancelInboundInput, CancelOrderInput, CancelOutboundInput, CancelTripInput, CarriageQuoteReceipt, CarriageRequestSummaryPage, CarriageRequestView, CarrierView, CarriersToAsk, CentreCalendar, CentreFigures, CentreView, CentreViewPage, CertificationCard, CertificationFindAuditInput, CertificationFindDeadLettersInput, CertificationReplayDeadLetterInput, CertificationVerifyAuditInput, CertifyInput, ChangeBookingInput, ChangeCentreInput, ChangePasswordInput, ChangeResourceInput, ChangeRolesInput, ChangeServiceInput, ChangeShareRuleInput, ChangeVehicleInput, CheckCustomsInput, CheckInMaterialInput, ClearCentreDayInput, CloseBookingInput, CloseConsignmentInput, CloseFeedInput, CloseTrackingIntakeInput, CollectSampleInput, CommentRoundInput, CompareBidsInput, CompareCarriageQuotesInput, CompareRatesInput, ConfirmBookingInput, ConfirmReceiptInput, ConsignmentSummaryPage, ConsignmentView, ContractView, ContractViewPage, CountUnreadInput, CreateApiKeyInput, CreateConsignmentInput, CreateEnterpriseInput, CreateTripInput, CustomsChecked, CustomsPapersView, DeadLetterViewPage, DeclareCustomsInput, DeclineTripInput, DescribeCapabilityInput, DescribeCarriageInput, DescribeCarrierInput, DisposeStockInput, DossierSummaryPage, DossierView, DriveView, DriveViewPage, DrivingRecorded, Empty, EnterpriseView, ExplainMatchInput, ExportResourceSheetInput, FacilityViewPage, FactoryMatch, FeeRuleView, FeeRules, FeeStatement, FeedItemPage, FeedOpened, FileView, FindAbsencesInput, FindAmendmentsInput, FindApiKeysInput, FindBookingsInput, FindCarriageRequestsInput, FindCarriersToAskInput, FindCentreBookingsInput, FindCentresInput, FindConsignmentsInput, FindContractsInput, FindDossiersInput, FindDrivesInput, FindFacilitiesInput, FindFeeRulesInput, FindFeedInput, FindHubsInput, FindInboundInput, FindInvitationsInput, FindLabelInput, FindLogisticsExceptionsInput, FindMatchesInput, FindMembersInput, FindNextStepsInput, FindNotificationsInput, FindOpenOrdersInput, FindOutboundInput, FindOwnBidsInput, FindOwnOrdersInput, FindQuoteInvitationsInput, FindRateCardsInput, FindResourcesInput, FindServicesInput, FindStockInput, FindStockMovesInput, FindTendersInput, FindTrackingIntakesInput, FindTripsInput, FindVehiclesInput, FindWaitlistInput, FindWarehousesInput, FinishStepInput, FreezeStepInput, GetBookingInput, GetCarriageRequestInput, GetCentreCalendarInput, GetCentreFiguresInput, GetCentreInput, GetCertificationCardInput, GetConsignmentInput, GetContractInput, GetCustomsInput, GetDossierInput, GetDriveInput, GetEnterpriseInput, GetFeeStatementInput, GetFileInput, GetInboundInput, GetMeInput, GetOrderInput, GetOutboundInput, GetOwnBidInput, GetOwnCarrierInput, GetOwnDossierInput, GetPlanInput, GetPublicTrackingInput, GetQuoteInput, GetQuoteInvitationInput, GetScheduleInput, GetServiceInput, GetStockAgesInput, GetTenderInput, GetTrackingInput, GetTripDifferenceInput, GetTripInput, HubList, HubView, IdentityFindAuditInput, IdentityFindDeadLettersInput, IdentityReplayDeadLetterInput, IdentityVerifyAuditInput, ImportFacilitiesInput, ImportLinesInput, ImportReport, ImportResourceSheetInput, ImportResourcesInput, InboundSummaryPage, InboundView, InvitationCreated, InvitationList, InvitationPreview, InviteInput, JoinWaitlistInput, LabelFound, LeaveWaitlistInput, LineSummary, LockStopInput, LogisticsExceptionView, LogisticsExceptionViewPage, LogisticsFindAuditInput, LogisticsFindDeadLettersInput, LogisticsReplayDeadLetterInput, LogisticsVerifyAuditInput, MarkNoShowInput, MarkReadInput, MarkReadyInput, MatchList, MatchingFindAuditInput, MatchingFindDeadLettersInput, MatchingReplayDeadLetterInput, MatchingVerifyAuditInput, MeView, MemberList, MemberView, MoveConsequences, MoveConsignmentInput, MoveStepInput, NextSteps, NotificationViewPage, OpenFeedInput, OpenTrackingIntakeInput, OpenedBids, OpenedQuotes, OrderSummaryPage, OrderView, OrdersFindAuditInput, OrdersFindDeadLettersInput, OrdersReplayDeadLetterInput, OrdersVerifyAuditInput, OutboundSummaryPage, OutboundView, OwnBidView, OwnBidViewPage, PauseStepInput, PickOutboundInput, PlaceBidInput, PlaceCarriageQuoteInput, PlanDayInput, PlanRepair, PlanView, PostOrderInput, PreviewInvitationInput, PreviewMoveInput, ProposeTripsInput, PublicTracking, PublishFeeRuleInput, PublishOrderInput, PublishRateCardInput, PublishServiceInput, QuoteInvitation, QuoteInvitationPage, QuoteSampleInput, QuoteView, RateCardView, RateCardViewPage, RateComparison, ReceiveInboundInput, ReceiveReturnInput, ReconfirmBidInput, RecordCustodyInput, RecordDepositInput, RecordDrivingInput, RecordMeasurementsInput, RegisterCentreInput, RegisterHubInput, RegisterWarehouseInput, ReinstateCertificateInput, RejectDossierInput, RemoveMemberInput, ReplanCentreInput, ReportAbsenceInput, ReportPositionsInput, ReportProblemInput, RequestOutboundInput, RequestPasswordResetInput, RequestRevisionInput, ResetPasswordInput, ResolveLogisticsExceptionInput, ResourceImport, ResourceSheet, ResourceSheetReport, ResourceView, ResourceViewPage, RetireVehicleInput, ReviseBidInput, ReviseCarriageQuoteInput, ReviseSampleInput, RevokeApiKeyInput, RevokeCertificateInput, RevokeInvitationInput, SamplingFindAuditInput, SamplingFindDeadLettersInput, SamplingReplayDeadLetterInput, SamplingVerifyAuditInput, ScheduleView, SendDirectlyInput, SendViaHubInput, ServiceView, ServiceViewPage, SessionOpened, SetCentreDayInput, ShipOutboundInput, ShipSampleInput, SignInInput, SignOutInput, SignUpInput, StartProductionInput, StartReviewInput, StartStepInput, StockAges, StockBatch, StockBatchPage, StockMovePage, SubmitDossierInput, SummariseLinesInput, SuspendCertificateInput, TenderTripInput, TenderView, TenderViewPage, TrackingIntakeOpened, TrackingIntakeView, TrackingIntakes, TrackingView, TripDifference, TripEdited, TripProposals, TripSummaryPage, TripView, UnreadCount, UpdateConsignmentInput, UpdateDraftInput, VehicleView, VehicleViewPage, Waitlist, WaitlistView, WarehouseList, WarehouseView, WithdrawAbsenceInput, WithdrawBidInput, WithdrawCarriageQuoteInput, WithdrawRateCardInput } from './types.js';

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
  /** Ask carriers for sealed quotes until a deadline · 向承运商询价（报价保密至截止） */
  askForQuotes(input: AskForQuotesInput, options?: CallOptions): Promise<CarriageRequestView>;
  /** Give a trip another vehicle · 更换车辆 */
  assignVehicle(input: AssignVehicleInput, options: VersionedCallOptions): Promise<TripView>;
  /** Tie a carrier's waybill number to a consignment · 绑定承运商运单号 */
  attachWaybill(input: AttachWaybillInput, options?: CallOptions): Promise<ConsignmentView>;
  /** Award one quote: the goods are booked and the trip is tendered to its carrier · 定标：托运即提交，车次派给中标承运商 */
  awardCarriage(input: AwardCarriageInput, options?: CallOptions): Promise<CarriageRequestView>;
  /** Award the order to one bid · 定标 */
  awardOrder(input: AwardOrderInput, options?: CallOptions): Promise<OrderView>;
  /** Hand a complete consignment to a hub for planning · 提交托运，由集散中心安排 */
  bookConsignment(input: BookConsignmentInput, options?: CallOptions): Promise<ConsignmentView>;
  /** Book a sample · 预约打样 */
  bookSample(input: BookSampleInput, options?: CallOptions): Promise<BookingView>;
  /** Cancel a booking; the fee depends on how late it is · 取消预约（按时间阶梯收费） */
  cancelBooking(input: CancelBookingInput, options?: CallOptions): Promise<BookingView>;
  /** Cancel a request for quotes; its quotes stay sealed · 取消询价（未开的报价永不打开） */
  cancelCarriageRequest(input: CancelCarriageRequestInput, options?: CallOptions): Promise<CarriageRequestView>;
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
  /** The opened quotes beside what rate cards ask, after the deadline · 截止后比较报价与运价表 */
  compareCarriageQuotes(input: CompareCarriageQuotesInput, options?: CallOptions): Promise<OpenedQuotes>;
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
  /** Our requests for quotes, newest first · 本企业的询价（新的在前） */
  findCarriageRequests(input?: FindCarriageRequestsInput, options?: CallOptions): Promise<CarriageRequestSummaryPage>;
  /** Certified carriers that can be asked for a quote · 可询价的认证承运商 */
  findCarriersToAsk(input?: FindCarriersToAskInput, options?: CallOptions): Promise<CarriersToAsk>;
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
  /** Requests shippers have sent us, newest first · 收到的询价（新的在前） */
  findQuoteInvitations(input?: FindQuoteInvitationsInput, options?: CallOptions): Promise<QuoteInvitationPage>;
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
  /** Our hub's trips: those of one day as they leave, else the newest day first · 本中心车次（指定日期时按发车先后，否则新的在前） */
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
  /** One of our requests for quotes · 询价详情 */
  getCarriageRequest(input: GetCarriageRequestInput, options?: CallOptions): Promise<CarriageRequestView>;
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
  /** One request sent to us, with our quote · 收到的询价详情及本方报价 */
  getQuoteInvitation(input: GetQuoteInvitationInput, options?: CallOptions): Promise<QuoteInvitation>;
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
  /** Place a sealed quote · 提交运输报价（保密） */
  placeCarriageQuote(input: PlaceCarriageQuoteInput, options?: CallOptions): Promise<CarriageQuoteReceipt>;
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
  publishOrder(input: PublishOrderInput, options: VersionedCallOptions): Promise<OrderView>;
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
  /** Revise our quote before the deadline · 截止前修改报价 */
  reviseCarriageQuote(input: ReviseCarriageQuoteInput, options?: CallOptions): Promise<CarriageQuoteReceipt>;
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
  /** Take back that a consignment goes via the hub, as long as no carrier has a leg of it · 取消中转（任一程派单之前） */
  sendDirectly(input: SendDirectlyInput, options: VersionedCallOptions): Promise<ConsignmentView>;
  /** Send a waiting consignment via the hub: a leg to it and a leg from there, each with its own trip · 经集散中心中转：分为到中心和从中心出发两程，各自排车 */
  sendViaHub(input: SendViaHubInput, options: VersionedCallOptions): Promise<ConsignmentView>;
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
  /** Withdraw our quote before the deadline · 截止前撤回报价 */
  withdrawCarriageQuote(input: WithdrawCarriageQuoteInput, options?: CallOptions): Promise<QuoteInvitation>;
  /** Withdraw a rate card · 撤回运价表 */
  withdrawRateCard(input: WithdrawRateCardInput, options?: CallOptions): Promise<RateCardView>;
}

/** A line each: name, method (i: it takes an Idempotency-Key), path below /v1, query names. One text packs best. */
export const OPERATIONS = `
abortPlan POSTi plans/{planId}/abort
acceptInvitation POSTi memberships
acceptTrip POSTi tenders/{tripId}/accept
addConsignment POSTi trips/{tripId}/consignments
addPhotos POSTi sample-bookings/{bookingId}/photos
addResource POSTi centres/{centreId}/resources
addVehicle POSTi vehicles
amendOrder POSTi orders/{orderId}/amend
announceInbound POSTi inbound-notices
approveSample POSTi sample-bookings/{bookingId}/approve
askForQuotes POSTi carriage-requests
assignVehicle POSTi trips/{tripId}/vehicle
attachWaybill POSTi consignments/{consignmentId}/waybill
awardCarriage POSTi carriage-requests/{requestId}/award
awardOrder POSTi orders/{orderId}/award
bookConsignment POSTi consignments/{consignmentId}/book
bookSample POSTi sample-bookings
cancelBooking POSTi sample-bookings/{bookingId}/cancel
cancelCarriageRequest POSTi carriage-requests/{requestId}/cancel
cancelConsignment POSTi consignments/{consignmentId}/cancel
cancelInbound POSTi inbound-notices/{inboundId}/cancel
cancelOrder POSTi orders/{orderId}/cancel
cancelOutbound POSTi outbound-orders/{outboundId}/cancel
cancelTrip POSTi trips/{tripId}/cancel
certificationFindAudit GET platform/certification/audit limit,cursor
certificationFindDeadLetters GET platform/certification/dead-letters limit,cursor
certificationReplayDeadLetter POSTi platform/certification/dead-letters/{deadLetterId}/replay
certificationVerifyAudit GET platform/certification/audit-verdict
certify POSTi dossiers/{dossierId}/certify
changeBooking PUT sample-bookings/{bookingId}
changeCentre PUT centres/{centreId}
changePassword PUT me/password
changeResource PUT centres/{centreId}/resources/{resourceId}
changeRoles PUT members/{personId}
changeService PUT centres/{centreId}/services/{serviceId}
changeShareRule POSTi trips/{tripId}/share-rule
changeVehicle PUT vehicles/{vehicleId}
checkCustoms POST customs-checks
checkInMaterial POSTi sample-bookings/{bookingId}/materials
clearCentreDay DELETE centres/{centreId}/calendar/{date}
closeBooking POSTi sample-bookings/{bookingId}/close
closeConsignment POSTi consignments/{consignmentId}/close
closeFeed DELETE sample-feeds/{feedId}
closeTrackingIntake POSTi tracking-intakes/{intakeId}/close
collectSample POSTi sample-bookings/{bookingId}/collect
commentRound POSTi sample-bookings/{bookingId}/rounds/{round}/comments
compareBids GET orders/{orderId}/bids
compareCarriageQuotes GET carriage-requests/{requestId}/quotes
compareRates GET rates originLat,originLng,destinationLat,destinationLng,weightGrams,volumeCm3,urgent
confirmBooking POSTi sample-bookings/{bookingId}/confirm
confirmReceipt POSTi orders/{orderId}/receipt
countUnread GET notifications/unread-count
createApiKey POST api-keys
createConsignment POSTi consignments
createEnterprise POSTi enterprises
createTrip POSTi trips
declareCustoms PUT consignments/{consignmentId}/customs
declineTrip POSTi tenders/{tripId}/decline
describeCapability PUT dossier/capability
describeCarriage PUT dossier/carriage
describeCarrier PUT carrier
disposeStock POSTi stock/{batchId}/dispose
explainMatch GET orders/{orderId}/matches/{factoryId}
exportResourceSheet GET centres/{centreId}/resource-sheet
findAbsences GET centres/{centreId}/absences from,until
findAmendments GET orders/{orderId}/amendments
findApiKeys GET api-keys
findBookings GET sample-bookings state,orderId,q,limit,cursor
findCarriageRequests GET carriage-requests state,consignmentId,limit,cursor
findCarriersToAsk GET carriers name,lat,lng
findCentreBookings GET centres/{centreId}/bookings late,limit,cursor,state,orderId,q
findCentres GET centres own,q,limit,cursor
findConsignments GET consignments state,orderId,atOurHub,waitingOn,limit,cursor
findContracts GET contracts limit,cursor
findDossiers GET dossiers state,q,limit,cursor
findDrives GET drives completed,limit,cursor
findFacilities GET facilities q,countryCode,limit,cursor
findFeeRules GET warehouses/{warehouseId}/fee-rules
findFeed GET feed category,mode,limit,cursor
findHubs GET hubs
findInbound GET inbound-notices state,atOurWarehouse,limit,cursor
findInvitations GET invitations
findLabel GET centres/{centreId}/labels/{label}
findLogisticsExceptions GET logistics-exceptions state,kind,limit,cursor
findMatches GET orders/{orderId}/matches suitable,q,limit
findMembers GET members
findNextSteps GET centres/{centreId}/next-steps resourceId
findNotifications GET notifications unread,limit,cursor
findOpenOrders GET market/orders category,mode,minQuantityPieces,maxQuantityPieces,deliveryFrom,sort,limit,cursor
findOutbound GET outbound-orders state,atOurWarehouse,limit,cursor
findOwnBids GET bids state,limit,cursor
findOwnOrders GET orders state,q,limit,cursor
findQuoteInvitations GET quote-invitations state,unanswered,limit,cursor
findRateCards GET rate-cards limit,cursor
findResources GET centres/{centreId}/resources kind,limit,cursor
findServices GET centres/{centreId}/services sampleType,category,limit,cursor
findStock GET stock warehouseId,ownerId,styleCode,minAgeDays,atOurWarehouse,limit,cursor
findStockMoves GET stock/{batchId}/moves limit,cursor
findTenders GET tenders state,limit,cursor
findTrackingIntakes GET tracking-intakes
findTrips GET trips day,state,limit,cursor
findVehicles GET vehicles forHub,limit,cursor
findWaitlist GET sample-waitlist
findWarehouses GET warehouses
finishStep POSTi sample-bookings/{bookingId}/steps/{step}/finish
freezeStep PUT centres/{centreId}/bookings/{bookingId}/steps/{step}/frozen
getBooking GET sample-bookings/{bookingId}
getCarriageRequest GET carriage-requests/{requestId}
getCentre GET centres/{centreId}
getCentreCalendar GET centres/{centreId}/calendar from,until
getCentreFigures GET centres/{centreId}/figures from,until
getCertificationCard GET enterprises/{enterpriseId}/certificate
getConsignment GET consignments/{consignmentId}
getContract GET contracts/{contractId}
getCustoms GET consignments/{consignmentId}/customs
getDossier GET dossiers/{dossierId}
getDrive GET drives/{tripId}
getEnterprise GET enterprises/{enterpriseId}
getFeeStatement GET warehouses/{warehouseId}/fees ownerId,from,until
getFile GET files/{fileId}/about
getInbound GET inbound-notices/{inboundId}
getMe GET me
getOrder GET orders/{orderId}
getOutbound GET outbound-orders/{outboundId}
getOwnBid GET orders/{orderId}/bids/own
getOwnCarrier GET carrier
getOwnDossier GET dossier
getPlan GET plans/{planId}
getPublicTracking GET track/{token}
getQuote GET sample-quotes/{quoteId}
getQuoteInvitation GET quote-invitations/{requestId}
getSchedule GET centres/{centreId}/schedule from,until
getService GET centres/{centreId}/services/{serviceId}
getStockAges GET stock-ages warehouseId,atOurWarehouse
getTender GET tenders/{tripId}
getTracking GET consignments/{consignmentId}/tracking
getTrip GET trips/{tripId}
getTripDifference GET trips/{tripId}/difference since
identityFindAudit GET platform/identity/audit limit,cursor
identityFindDeadLetters GET platform/identity/dead-letters limit,cursor
identityReplayDeadLetter POSTi platform/identity/dead-letters/{deadLetterId}/replay
identityVerifyAudit GET platform/identity/audit-verdict
importFacilities POSTi facilities/bulk
importLines POSTi line-records/bulk
importResourceSheet POSTi centres/{centreId}/resource-sheet
importResources POSTi centres/{centreId}/resource-imports
invite POST invitations
joinWaitlist POSTi sample-waitlist
leaveWaitlist DELETE sample-waitlist/{waitlistId}
lockStop POSTi trips/{tripId}/lock
logisticsFindAudit GET platform/logistics/audit limit,cursor
logisticsFindDeadLetters GET platform/logistics/dead-letters limit,cursor
logisticsReplayDeadLetter POSTi platform/logistics/dead-letters/{deadLetterId}/replay
logisticsVerifyAudit GET platform/logistics/audit-verdict
markNoShow POSTi sample-bookings/{bookingId}/no-show
markRead PUT notifications/read
markReady POSTi orders/{orderId}/ready
matchingFindAudit GET platform/matching/audit limit,cursor
matchingFindDeadLetters GET platform/matching/dead-letters limit,cursor
matchingReplayDeadLetter POSTi platform/matching/dead-letters/{deadLetterId}/replay
matchingVerifyAudit GET platform/matching/audit-verdict
moveConsignment POSTi trips/{tripId}/move
moveStep POSTi centres/{centreId}/schedule/moves
openFeed POSTi sample-feeds
openTrackingIntake POSTi tracking-intakes
ordersFindAudit GET platform/orders/audit limit,cursor
ordersFindDeadLetters GET platform/orders/dead-letters limit,cursor
ordersReplayDeadLetter POSTi platform/orders/dead-letters/{deadLetterId}/replay
ordersVerifyAudit GET platform/orders/audit-verdict
pauseStep POSTi sample-bookings/{bookingId}/steps/{step}/pause
pickOutbound POSTi outbound-orders/{outboundId}/pick
placeBid POSTi orders/{orderId}/bids
placeCarriageQuote POSTi quote-invitations/{requestId}/quotes
planDay POSTi plans
postOrder POSTi orders
previewInvitation GET invitation-previews/{code}
previewMove GET centres/{centreId}/schedule/move-preview bookingId,step,from,minutes,resourceId,replaces,freeze
proposeTrips GET trip-proposals day
publishFeeRule POSTi warehouses/{warehouseId}/fee-rules
publishOrder POSTi orders/{orderId}/publish
publishRateCard POSTi rate-cards
publishService POSTi centres/{centreId}/services
quoteSample POSTi sample-quotes
receiveInbound POSTi inbound-notices/{inboundId}/receive
receiveReturn POSTi outbound-orders/{outboundId}/returns
reconfirmBid POSTi bids/{bidId}/reconfirm
recordCustody POSTi sample-bookings/{bookingId}/custody
recordDeposit POSTi sample-bookings/{bookingId}/deposit
recordDriving POST drives/{tripId}/events
recordMeasurements PUT sample-bookings/{bookingId}/rounds/{round}/measurements
registerCentre POSTi centres
registerHub POSTi hubs
registerWarehouse POSTi warehouses
reinstateCertificate POSTi dossiers/{dossierId}/reinstate
rejectDossier POSTi dossiers/{dossierId}/reject
removeMember DELETE members/{personId}
replanCentre POSTi centres/{centreId}/schedule/replans
reportAbsence POSTi centres/{centreId}/absences
reportPositions POST drives/{tripId}/positions
reportProblem POSTi sample-bookings/{bookingId}/steps/{step}/problem
requestOutbound POSTi outbound-orders
requestPasswordReset POST password-resets
requestRevision POSTi dossiers/{dossierId}/request-revision
resetPassword PUT password-resets
resolveLogisticsException POSTi logistics-exceptions/{exceptionId}/resolve
retireVehicle POSTi vehicles/{vehicleId}/retire
reviseBid POSTi bids/{bidId}/revise
reviseCarriageQuote POSTi carriage-quotes/{quoteId}/revise
reviseSample POSTi sample-bookings/{bookingId}/revisions
revokeApiKey DELETE api-keys/{apiKeyId}
revokeCertificate POSTi dossiers/{dossierId}/revoke
revokeInvitation DELETE invitations/{invitationId}
samplingFindAudit GET platform/sampling/audit limit,cursor
samplingFindDeadLetters GET platform/sampling/dead-letters limit,cursor
samplingReplayDeadLetter POSTi platform/sampling/dead-letters/{deadLetterId}/replay
samplingVerifyAudit GET platform/sampling/audit-verdict
sendDirectly DELETE consignments/{consignmentId}/legs
sendViaHub POSTi consignments/{consignmentId}/legs
setCentreDay PUT centres/{centreId}/calendar/{date}
shipOutbound POSTi outbound-orders/{outboundId}/ship
shipSample POSTi sample-bookings/{bookingId}/ship
signIn POST sessions
signOut DELETE sessions/current
signUp POST people
startProduction POSTi orders/{orderId}/start-production
startReview POSTi dossiers/{dossierId}/start-review
startStep POSTi sample-bookings/{bookingId}/steps/{step}/start
submitDossier POSTi dossier/submit
summariseLines GET line-records/summary
suspendCertificate POSTi dossiers/{dossierId}/suspend
tenderTrip POSTi trips/{tripId}/tender
updateConsignment PUT consignments/{consignmentId}
updateDraft PUT orders/{orderId}
withdrawAbsence DELETE centres/{centreId}/absences/{absenceId}
withdrawBid POSTi bids/{bidId}/withdraw
withdrawCarriageQuote POSTi carriage-quotes/{quoteId}/withdraw
withdrawRateCard POSTi rate-cards/{rateCardId}/withdraw
`;
