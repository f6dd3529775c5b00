/**
 * Both sides of a booking change one row, and a plan is made from everybody's bookings: the use cases ask who calls
 * before they show or change anything.
 */
export const SERVICE = { scope: 'service' } as const;
