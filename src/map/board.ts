import { CANVAS, Game, type GameObjects, Scale, Scene, type Textures } from 'phaser';
import type { TrainBox } from './trains';

export type BoardLayer = 'ground' | 'cities';

/**
 * A Phaser game that shows two painted layers with train boxes between them, and sleeps when nothing moves.
 */
export interface Board {
  /** Size of the canvas in CSS pixels; painted layers are emptied. */
  readonly fit: (width: number, height: number) => void;
  readonly paint: (layer: BoardLayer, painter: (ctx: CanvasRenderingContext2D) => void) => void;
  /** Paints the one picture that all train boxes show; `length` is its largest side in CSS pixels. */
  readonly paintTrain: (length: number, painter: (ctx: CanvasRenderingContext2D) => void) => void;
  readonly placeTrains: (boxes: readonly TrainBox[]) => void;
  /** Asks for a frame; the board goes on as long as `onFrame` answers that something moves. */
  readonly wake: () => void;
}

const FRAMES_PER_SECOND = 30;
const LONGEST_FRAME_MS = 100; // after sleep or a hidden page, trains go on from where they stood
const TRAIN_DETAIL = 2; // boxes are painted finer than the screen, because they are turned by 45 degrees

/** The one Phaser game of the page: taking one down leaves its listeners on the window, and through them all it held. */
interface Machine {
  readonly canvas: HTMLCanvasElement;
  readonly whenReady: Promise<Board>;
  /** Called before every frame; null while no map is open. */
  onFrame: ((elapsed: number) => boolean) | null;
  sleep(): void;
}

let machine: Machine | null = null;

/**
 * Opens the board inside `surface`. `onReady` is called once, when it can be painted; `onFrame` before every
 * frame with the milliseconds since the last one, and answers whether another frame is needed. One board is open at a
 * time: opening another takes the canvas over.
 */
export function openBoard(
  surface: HTMLElement,
  onReady: (board: Board) => void,
  onFrame: (elapsed: number) => boolean,
): { readonly destroy: () => void } {
  machine ??= startMachine();
  const own = machine;
  own.onFrame = onFrame;
  surface.append(own.canvas);
  void own.whenReady.then((board) => {
    if (own.onFrame === onFrame) onReady(board);
  });
  return {
    destroy: () => {
      if (own.onFrame !== onFrame) return;
      own.onFrame = null;
      own.canvas.remove();
      own.sleep();
    },
  };
}

function startMachine(): Machine {
  let wanted = true;
  let moving = true;
  let density = devicePixelRatio || 1;
  let ready: (board: Board) => void = () => undefined;
  const whenReady = new Promise<Board>((resolve) => {
    ready = resolve;
  });

  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const scene = new Scene('map');
  const game = new Game({
    type: CANVAS,
    canvas,
    // The canvas moves from map to map; Phaser itself puts it nowhere.
    parent: null,
    scene: Object.assign(scene, {
      create: () => ready(buildBoard()),
      update: (_time: number, delta: number) => {
        wanted = false;
        moving = own.onFrame?.(Math.min(delta, LONGEST_FRAME_MS)) ?? false;
      },
    }),
    transparent: true,
    banner: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    disableContextMenu: false,
    fps: { limit: FRAMES_PER_SECOND },
    scale: { mode: Scale.NONE, width: 2, height: 2, zoom: 1 / density },
    render: { antialias: true, roundPixels: false },
  });
  game.events.on('postrender', () => {
    if (!moving && !wanted) game.loop.sleep();
  });
  const own: Machine = {
    canvas,
    whenReady,
    onFrame: null,
    // A game that has not started yet sleeps by itself after its first frame.
    sleep: () => game.loop.started && game.loop.sleep(),
  };
  return own;

  function buildBoard(): Board {
    const layers: Record<BoardLayer, { texture: Textures.CanvasTexture; image: GameObjects.Image }> = {
      ground: layer('ground', 0),
      cities: layer('cities', 2),
    };
    const train = newTexture('train');
    const boxes: GameObjects.Image[] = [];

    return {
      fit: (width, height) => {
        density = devicePixelRatio || 1;
        game.scale.setZoom(1 / density);
        game.scale.resize(Math.round(width * density), Math.round(height * density));
        // Phaser leaves the style alone where drawing and layout pixels are the same, and it still says 2 px then.
        Object.assign(game.canvas.style, { width: `${width}px`, height: `${height}px` });
        for (const { texture, image } of Object.values(layers)) {
          texture.setSize(game.canvas.width, game.canvas.height);
          image.setSizeToFrame(texture.get());
        }
      },
      paint: (name, painter) => paintOn(layers[name].texture, density, 0, painter),
      paintTrain: (length, painter) => {
        const side = Math.ceil((length + 4) * density * TRAIN_DETAIL);
        train.setSize(side, side);
        paintOn(train, density * TRAIN_DETAIL, side / 2, painter);
        for (const box of boxes) box.setTexture('train');
      },
      placeTrains: (places) => {
        while (boxes.length < places.length) boxes.push(scene.add.image(0, 0, 'train').setDepth(1));
        boxes.forEach((box, index) => {
          const place = places[index];
          box.setVisible(place !== undefined);
          if (!place) return;
          box
            .setPosition(place.x * density, place.y * density)
            .setRotation(place.angle)
            .setScale(place.part / TRAIN_DETAIL, 1 / TRAIN_DETAIL);
        });
      },
      wake: () => {
        wanted = true;
        game.loop.wake();
      },
    };
  }

  function layer(
    name: BoardLayer,
    depth: number,
  ): { texture: Textures.CanvasTexture; image: GameObjects.Image } {
    const texture = newTexture(name);
    return { texture, image: scene.add.image(0, 0, name).setOrigin(0, 0).setDepth(depth) };
  }

  function newTexture(name: string): Textures.CanvasTexture {
    const texture = scene.textures.createCanvas(name, 2, 2);
    if (!texture) throw new Error(`map: the texture ${name} was made twice`);
    return texture;
  }
}

function paintOn(
  texture: Textures.CanvasTexture,
  density: number,
  origin: number,
  painter: (ctx: CanvasRenderingContext2D) => void,
): void {
  const ctx = texture.getContext();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, texture.width, texture.height);
  ctx.setTransform(density, 0, 0, density, origin, origin);
  painter(ctx);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
}
