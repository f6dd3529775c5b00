import { getBookingCalendar, readFeed, Refusal } from '@tianfu/contracts';
import { isUuid } from '@tianfu/kernel';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open, SignedIn } from '../http/route-marks.js';
import { Forwarded } from './forwarded.js';

const TOKEN = /^([\w-]{20,100})\.ics$/;

/** Calendars as calendar programs read them. */
@Controller()
export class CalendarsController {
  constructor(private readonly forwarded: Forwarded) {}

  /** Open: a calendar program can not sign in. Whoever has the address has the calendar. */
  @Open()
  @Get('v1/sample-feeds/:token')
  async feed(
    @Param('token') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = TOKEN.exec(name)?.[1];
    if (token === undefined) throw new Refusal('NOT_FOUND');
    const { ics } = await this.forwarded.call(request, readFeed, { token });
    reply.header('cache-control', 'private, no-store').type('text/calendar; charset=utf-8').send(ics);
  }

  @SignedIn()
  @Get('v1/sample-bookings/:bookingId/calendar.ics')
  async booking(
    @Param('bookingId') bookingId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(bookingId)) throw new Refusal('NOT_FOUND');
    const { ics } = await this.forwarded.call(request, getBookingCalendar, { bookingId });
    reply
      .header('content-disposition', 'attachment; filename="sample.ics"')
      .type('text/calendar; charset=utf-8')
      .send(ics);
  }
}
