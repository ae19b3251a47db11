/** Which of several open pages plays a game: one holds it, the others ask. The disk refuses writes of all but the last one. */
export interface Holding {
  /** Holds the game for this page, unless another page that answers holds it. */
  claim(id: string): Promise<'ours' | 'elsewhere'>;
  /** Holds the game for this page; another page first writes what it has, if it still answers. */
  take(id: string): Promise<void>;
  release(): void;
  /** `letGo` is called when another page takes the game, and awaited before that page reads the disk. */
  whenTaken(letGo: (id: string) => Promise<void>): void;
}

/** For surroundings with one page only. */
export function aloneHolding(): Holding {
  return {
    claim: async () => 'ours',
    take: async () => undefined,
    release: () => undefined,
    whenTaken: () => undefined,
  };
}

type Message = { readonly say: 'who' | 'mine' | 'give' | 'given'; readonly id: string };

/** A page that has not answered by now is frozen or gone. */
const PATIENCE_MS = 1000;
/** Without locks every opening has to ask, and cannot wait long for the answer of nobody. */
const PATIENCE_WITHOUT_LOCKS_MS = 150;

/**
 * Holding among the tabs of this browser.
 *
 * A lock of the browser says at once whether a game is free, and is freed when its page dies; pages speak over a channel.
 * Where there are no locks (a page that is not served securely) the channel alone must do.
 */
export function tabHolding(): Holding {
  const channel = new BroadcastChannel('crosshold');
  const locks: LockManager | undefined = navigator.locks;
  let held: string | null = null;
  let free: () => void = () => undefined;
  let letGo: (id: string) => Promise<void> = async () => undefined;

  const say = (message: Message): void => channel.postMessage(message);
  const hold = (id: string, release: () => void): void => {
    held = id;
    free = release;
  };
  const release = (): void => {
    held = null;
    free();
    free = () => undefined;
  };
  const answer = (say: Message['say'], id: string, patience: number): Promise<boolean> =>
    new Promise((resolve) => {
      const listen = ({ data }: MessageEvent<Message>): void => {
        if (data.say === say && data.id === id) done(true);
      };
      const late = setTimeout(() => done(false), patience);
      const done = (answered: boolean): void => {
        clearTimeout(late);
        channel.removeEventListener('message', listen);
        resolve(answered);
      };
      channel.addEventListener('message', listen);
    });

  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.id !== held) return;
    if (data.say === 'who') say({ say: 'mine', id: data.id });
    if (data.say === 'give') void lose(data.id).then(() => say({ say: 'given', id: data.id }));
  });
  const lose = async (id: string): Promise<void> => {
    if (held !== id) return;
    await letGo(id);
    release();
  };

  /** Holds the lock until it is released; false where another page has it. */
  const lock = (id: string, options: LockOptions): Promise<boolean> => {
    if (!locks) {
      hold(id, () => undefined);
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      locks
        .request(`crosshold/${id}`, options, (got) => {
          resolve(got !== null);
          return got ? new Promise<void>((release) => hold(id, release)) : undefined;
        })
        // The lock was stolen: this page had not answered in time.
        .catch(() => void lose(id));
    });
  };

  return {
    async claim(id) {
      if (held === id) return 'ours';
      release();
      if (locks && (await lock(id, { ifAvailable: true }))) return 'ours';
      const answered = answer('mine', id, locks ? PATIENCE_MS : PATIENCE_WITHOUT_LOCKS_MS);
      say({ say: 'who', id });
      if (await answered) return 'elsewhere';
      await lock(id, { steal: true });
      return 'ours';
    },
    async take(id) {
      if (held === id) return;
      release();
      const given = answer('given', id, PATIENCE_MS);
      say({ say: 'give', id });
      await given;
      await lock(id, { steal: true });
    },
    release,
    whenTaken: (listener) => {
      letGo = listener;
    },
  };
}
