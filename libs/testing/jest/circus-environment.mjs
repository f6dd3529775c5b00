import { TestEnvironment } from 'jest-environment-node';

/** Node's environment; Jest's picture of which tests there are lies within reach of `gather`. */
export default class CircusEnvironment extends TestEnvironment {
  /**
   * @param {{ name: string }} event
   * @param {unknown} state
   */
  handleTestEvent(event, state) {
    if (event.name === 'setup') this.global[Symbol.for('tianfu.circus-state')] = state;
  }
}
