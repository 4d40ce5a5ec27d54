import type { ConsentReceipt } from './receipt.ts';
import type { ReceiptStamp } from './verify-receipt.server.ts';

/** The address that a printed receipt's code opens: all that it takes to check it, and nothing about the person. */
export function stampUrl(publicUrl: string, { pii_processing, integrity }: ConsentReceipt): string {
  const stamp = {
    recu: integrity.sha256,
    texte: pii_processing.privacy_notice.sha256,
    clef: integrity.key_id,
    signature: integrity.signature,
  };
  return `${publicUrl}/recu/verifier?${new URLSearchParams(stamp)}`;
}

const HASH = /^[0-9a-f]{64}$/;

/** The stamp in an address; undefined when it is not whole. */
export function readStamp(params: URLSearchParams): ReceiptStamp | undefined {
  const of = (name: string): string => params.get(name)?.trim() ?? '';
  const [sha256, textSha256, keyId, signature] = ['recu', 'texte', 'clef', 'signature'].map(of) as [
    ...[string, string, string, string],
  ];
  const isWhole = HASH.test(sha256) && HASH.test(textSha256) && keyId.length <= 64 && signature.length <= 200;
  return isWhole && keyId && signature ? { sha256, textSha256, keyId, signature } : undefined;
}
