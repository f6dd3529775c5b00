/** The browser's session: readable by the platform only, never by a script, not sent along from other sites. */
export class SessionCookie {
  readonly name: string;
  readonly #attributes: string;

  constructor(publicOrigin: string | undefined) {
    const isSecure = publicOrigin?.startsWith('https:') === true;
    // The prefix makes browsers refuse it without Secure, with a Domain, or with another Path.
    this.name = isSecure ? '__Host-tianfu_session' : 'tianfu_session';
    this.#attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  }

  opened(token: string, expiresAt: string): string {
    return `${this.name}=${token}; ${this.#attributes}; Expires=${new Date(expiresAt).toUTCString()}`;
  }

  closed(): string {
    return `${this.name}=; ${this.#attributes}; Max-Age=0`;
  }
}
