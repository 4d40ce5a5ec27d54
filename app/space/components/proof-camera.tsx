import { useEffect, useRef, useState } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/proofs.ts';
import styles from './proof.module.css';

/** What some browsers have to read codes with (Shape Detection API); others paste, or plug a scanner in. */
interface CodeReader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

type CodeReaderClass = new (options: { formats: string[] }) => CodeReader;

const readerClass = (): CodeReaderClass | undefined =>
  (globalThis as { BarcodeDetector?: CodeReaderClass }).BarcodeDetector;

const LOOKS_EVERY_MS = 250;

/** Reads a code with the device's camera, where the browser knows how. No picture leaves the page, nor is kept. */
export function ProofCamera({ onRead }: { readonly onRead: (text: string) => void }) {
  const t = useMessages(messages).till;
  const [isOn, setOn] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const read = useRef(onRead);
  read.current = onRead;

  useEffect(() => {
    const Reader = readerClass();
    const screen = video.current;
    if (!isOn || !Reader || !screen) return;
    const reader = new Reader({ formats: ['qr_code'] });
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async () => {
      const [code] = await reader.detect(screen).catch(() => []);
      if (isOver) return;
      if (code) {
        read.current(code.rawValue);
        setOn(false);
      } else timer = setTimeout(look, LOOKS_EVERY_MS);
    };
    const open = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (isOver) return stop(stream);
      screen.srcObject = stream;
      await screen.play();
      await look();
    };
    open().catch(() => {
      setFailed(true);
      setOn(false);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
      if (stream) stop(stream);
    };
  }, [isOn]);

  if (!readerClass() || !navigator.mediaDevices) return null;
  return (
    <div className={styles.camera}>
      <button
        type="button"
        className="button is-plain"
        onClick={() => {
          setFailed(false);
          setOn(!isOn);
        }}
      >
        {isOn ? t.stop : t.camera}
      </button>
      {hasFailed ? <p role="alert">{t.noCamera}</p> : null}
      {isOn ? <video ref={video} muted playsInline aria-label={t.aim} /> : null}
    </div>
  );
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
