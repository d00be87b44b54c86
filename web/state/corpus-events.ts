/** How long a reader is spared the news that the server is gone, in milliseconds. */
const GRACE = 4000;
/** How long to wait before opening a stream again that the browser has given up, in milliseconds. */
const PAUSE = 5000;

/** What a listener to the library hears. */
export interface CorpusListener {
  onrevision: (revision: string) => void;
  /** Contact was lost at this time, or is back (null). */
  oncontact: (lostAt: Date | null) => void;
}

/**
 * The server's stream of events. It is closed while the page is hidden, because a browser allows only
 * six streams to one server; on return the server tells its revision at once, so nothing is missed.
 */
export class CorpusEvents {
  #listener: CorpusListener;
  #source: EventSource | null = null;
  #lostAt: Date | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: CorpusListener) {
    this.#listener = listener;
  }

  /** Listens until the function returned is called. */
  open(): () => void {
    const followSight = () => (document.hidden ? this.#disconnect() : this.#connect());
    document.addEventListener('visibilitychange', followSight);
    followSight();
    return () => {
      document.removeEventListener('visibilitychange', followSight);
      this.#disconnect();
    };
  }

  #connect() {
    this.#disconnect();
    const source = new EventSource('/api/events');
    source.addEventListener('open', () => this.#found());
    source.addEventListener('error', () => this.#lose(source));
    source.addEventListener('corpus', (event: MessageEvent<string>) => {
      this.#listener.onrevision((JSON.parse(event.data) as { revision: string }).revision);
    });
    this.#source = source;
  }

  #disconnect() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #found() {
    clearTimeout(this.#timer);
    this.#lostAt = null;
    this.#listener.oncontact(null);
  }

  #lose(source: EventSource) {
    const lostAt = (this.#lostAt ??= new Date());
    const waited = Date.now() - lostAt.getTime();
    const closed = source.readyState === EventSource.CLOSED;
    clearTimeout(this.#timer);
    if (waited >= GRACE) this.#listener.oncontact(lostAt);
    this.#timer = setTimeout(
      () => {
        this.#listener.oncontact(lostAt);
        if (closed) this.#connect();
      },
      closed ? PAUSE : Math.max(0, GRACE - waited),
    );
  }
}
