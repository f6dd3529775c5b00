import { Controller } from '@nestjs/common';
import * as contracts from '@tianfu/contracts';
import { Handles, type Call } from '@tianfu/service';
import { AppointOperator } from '../../application/appoint-operator.js';
import { GetMe } from '../../application/get-me.js';
import { ResolveApiKey } from '../../application/resolve-api-key.js';
import { ResolveSession } from '../../application/resolve-session.js';
import { SignIn } from '../../application/sign-in.js';
import { SignOut } from '../../application/sign-out.js';
import { SignUp } from '../../application/sign-up.js';

/** Accounts, sessions and caller tokens. */
@Controller()
export class PeopleHandlers {
  constructor(
    private readonly signUp: SignUp,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly getMe: GetMe,
    private readonly resolveSession: ResolveSession,
    private readonly resolveApiKey: ResolveApiKey,
    private readonly appointOperator: AppointOperator,
  ) {}

  @Handles(contracts.signUp)
  signsUp(input: contracts.SignUp, call: Call): Promise<contracts.SessionOpened> {
    return this.signUp.run(call, input);
  }

  @Handles(contracts.signIn)
  signsIn(input: contracts.SignIn, call: Call): Promise<contracts.SessionOpened> {
    return this.signIn.run(call, input);
  }

  @Handles(contracts.signOut)
  signsOut(_input: contracts.Empty, call: Call): Promise<contracts.Empty> {
    return call.transaction((tx) => this.signOut.run(tx, call.caller));
  }

  @Handles(contracts.getMe)
  getsMe(_input: contracts.Empty, call: Call): Promise<contracts.MeView> {
    return call.read((tx) => this.getMe.run(tx, call.caller));
  }

  /** A query to its callers; in here it notes the use of the session. */
  @Handles(contracts.resolveSession)
  resolvesSession(input: contracts.ResolveSession, call: Call): Promise<contracts.CallerToken> {
    return call.transaction((tx) => this.resolveSession.run(tx, input));
  }

  @Handles(contracts.resolveApiKey)
  resolvesApiKey(input: contracts.ResolveApiKey, call: Call): Promise<contracts.CallerToken> {
    return call.transaction((tx) => this.resolveApiKey.run(tx, input));
  }

  @Handles(contracts.appointOperator)
  appointsOperator(input: contracts.AppointOperator, call: Call): Promise<contracts.IdAnswer> {
    return this.appointOperator.run(call, input);
  }
}
