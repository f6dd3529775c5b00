/** Something outside the program keeps it from starting; `mend` tells a person what to do about it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';

  /**
   * @param message what is wrong, one sentence, naming the port, folder or program
   * @param mend what to do about it, one sentence
   */
  constructor(
    message: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
