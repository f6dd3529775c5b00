import {
  closeFeed,
  Empty,
  findWaitlist,
  getBookingCalendar,
  getFile,
  joinWaitlist,
  leaveWaitlist,
  openFeed,
  readFeed,
  readFilePart,
  storeFilePart,
  type BookingRef,
  type CalendarText,
  type FeedOpened,
  type FeedRef,
  type FeedToken,
  type FilePart,
  type FilePartRef,
  type FilePartStored,
  type FileRef,
  type FileView,
  type JoinWaitlist,
  type OpenFeed,
  type StoreFilePart,
  type Waitlist,
  type WaitlistRef,
  type WaitlistView,
} from '@tianfu/contracts';
import { type Call, Handles, IdentityNames, requireEnterprise } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { CalendarFeeds } from '../../application/calendar-feeds.js';
import { KeepFiles } from '../../application/keep-files.js';
import { WaitForSlot } from '../../application/wait-for-slot.js';
import { SERVICE } from './scopes.js';

/** Waiting lists, calendars to subscribe to, files. */
@Controller()
export class SideHandlers {
  constructor(
    private readonly waitForSlot: WaitForSlot,
    private readonly calendarFeeds: CalendarFeeds,
    private readonly keepFiles: KeepFiles,
    private readonly names: IdentityNames,
  ) {}

  @Handles(joinWaitlist)
  async join(asked: JoinWaitlist, call: Call): Promise<WaitlistView> {
    const enterpriseId = requireEnterprise(call.caller);
    const enterpriseName = await this.names.nameOf(enterpriseId, call);
    const who = { enterpriseId, enterpriseName, personId: call.caller.personId };
    return call.transaction((tx) => this.waitForSlot.join(tx, asked, who), SERVICE);
  }

  @Handles(leaveWaitlist)
  leave({ waitlistId }: WaitlistRef, call: Call): Promise<WaitlistView> {
    const enterpriseId = requireEnterprise(call.caller);
    return call.transaction((tx) => this.waitForSlot.leave(tx, waitlistId, enterpriseId), SERVICE);
  }

  @Handles(findWaitlist)
  waitlist(_input: Empty, call: Call): Promise<Waitlist> {
    const enterpriseId = requireEnterprise(call.caller);
    return call.read((tx) => this.waitForSlot.find(tx, enterpriseId), SERVICE);
  }

  @Handles(openFeed)
  openFeed(asked: OpenFeed, call: Call): Promise<FeedOpened> {
    return call.transaction((tx) => this.calendarFeeds.open(tx, asked, call), SERVICE);
  }

  @Handles(closeFeed)
  async closeFeed({ feedId }: FeedRef, call: Call): Promise<Empty> {
    await call.transaction((tx) => this.calendarFeeds.close(tx, feedId, call), SERVICE);
    return {};
  }

  @Handles(readFeed)
  feed({ token }: FeedToken, call: Call): Promise<CalendarText> {
    return call.read((tx) => this.calendarFeeds.read(tx, token), SERVICE);
  }

  @Handles(getBookingCalendar)
  calendar({ bookingId }: BookingRef, call: Call): Promise<CalendarText> {
    return call.read((tx) => this.calendarFeeds.ofBooking(tx, bookingId, call));
  }

  @Handles(storeFilePart)
  store(asked: StoreFilePart, call: Call): Promise<FilePartStored> {
    return call.transaction((tx) => this.keepFiles.store(tx, asked, call), SERVICE);
  }

  @Handles(getFile)
  about({ fileId }: FileRef, call: Call): Promise<FileView> {
    return call.read((tx) => this.keepFiles.about(tx, fileId));
  }

  @Handles(readFilePart)
  read(asked: FilePartRef, call: Call): Promise<FilePart> {
    return call.read((tx) => this.keepFiles.part(tx, asked));
  }
}
