import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under keys derived from the server's key, one for each purpose (HKDF, RFC 5869). */
export class Cipher {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly serverKey: Buffer) {}

  /** Encrypts a text for a purpose; the same text gives another result each time. @returns base64url */
  seal(purpose: string, text: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(purpose), nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** Opens what `seal` made for the same purpose. @throws when it was changed or made with another key */
  open(purpose: string, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.keyFor(purpose), bytes.subarray(0, nonceBytes));
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString(
      'utf8',
    );
  }

  /** HMAC-SHA256 of a text under the key of a purpose: for finding what is not kept. @returns 64 hexadecimal digits */
  digest(purpose: string, text: string): string {
    return createHmac('sha256', this.keyFor(purpose)).update(text, 'utf8').digest('hex');
  }

  private keyFor(purpose: string): Buffer {
    const known = this.keys.get(purpose);
    if (known !== undefined) return known;
    const key = Buffer.from(hkdfSync('sha256', this.serverKey, Buffer.alloc(0), `chamkin ${purpose}`, 32));
    this.keys.set(purpose, key);
    return key;
  }
}
