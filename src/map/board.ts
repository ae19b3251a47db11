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

/**
 * Opens a board inside `surface`. `onReady` is called once, when it can be painted; `onFrame` before every
 * frame with the milliseconds since the last one, and answers whether another frame is needed.
 */
export function openBoard(
  surface: HTMLElement,
  onReady: (board: Board) => void,
  onFrame: (elapsed: number) => boolean,
): { readonly destroy: () => void } {
  let wanted = true;
  let moving = true;
  let closed = false;
  let density = devicePixelRatio || 1;

  const scene = new Scene('map');
  const game = new Game({
    type: CANVAS,
    parent: surface,
    scene: Object.assign(scene, {
      create: () => {
        if (!closed) onReady(buildBoard());
      },
      update: (_time: number, delta: number) => {
        wanted = false;
        moving = onFrame(Math.min(delta, LONGEST_FRAME_MS));
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
  return {
    destroy: () => {
      closed = true;
      game.destroy(true);
      // A game is taken down in its next frame, which a sleeping one would never reach.
      if (game.loop.started) game.loop.wake();
    },
  };

  function buildBoard(): Board {
    game.canvas.setAttribute('aria-hidden', 'true');
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
