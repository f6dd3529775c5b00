/** Where the order form names a field otherwise than the wire. */
export function orderFieldPath([first, ...rest]: (string | number)[]): (string | number)[] {
  switch (first) {
    case 'matrix':
    case 'quantityPieces':
      return ['grid'];
    case 'targetPrice':
      return ['targetPrice'];
    case 'destination':
      return rest[0] === 'position' ? ['place'] : ['address'];
    case 'biddingDeadline':
      return ['deadline'];
    case undefined:
      return [];
    default:
      return [first, ...rest];
  }
}
