import { Controller } from '@nestjs/common';
import * as contracts from '@tianfu/contracts';
import { Handles, type Call } from '@tianfu/service';
import { CountUnread } from '../../application/count-unread.js';
import { FindNotifications } from '../../application/find-notifications.js';
import { MarkRead } from '../../application/mark-read.js';
import { readerScope } from '../../application/reader.js';

/** The notification list. Each call runs in the scope that shows the reader's own lists and no others. */
@Controller()
export class NotificationsHandlers {
  constructor(
    private readonly findNotifications: FindNotifications,
    private readonly countUnread: CountUnread,
    private readonly markRead: MarkRead,
  ) {}

  @Handles(contracts.findNotifications)
  findsNotifications(
    input: contracts.FindNotifications,
    call: Call,
  ): Promise<contracts.PageOf<contracts.NotificationView>> {
    const scope = readerScope(call.caller);
    return call.read((tx) => this.findNotifications.run(tx, call.caller, input), { scope });
  }

  @Handles(contracts.countUnread)
  countsUnread(_input: contracts.Empty, call: Call): Promise<contracts.UnreadCount> {
    const scope = readerScope(call.caller);
    return call.read((tx) => this.countUnread.run(tx, call.caller), { scope });
  }

  @Handles(contracts.markRead)
  marksRead(input: contracts.MarkRead, call: Call): Promise<contracts.UnreadCount> {
    const scope = readerScope(call.caller);
    return call.transaction((tx) => this.markRead.run(tx, call.caller, input), { scope });
  }
}
