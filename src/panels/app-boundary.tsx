import { Component, type ComponentChildren } from 'preact';
import { APP_WORDS } from '../views/words/app';
import { Button } from './parts/button';
import { useWords } from './app-words';

export interface BoundaryProps {
  readonly children: ComponentChildren;
}

interface BoundaryState {
  readonly trouble: Error | null;
}

/** Catches what goes wrong while a page is drawn, and says in words what is safe and what can be done. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { trouble: null };

  static override getDerivedStateFromError(trouble: Error): BoundaryState {
    return { trouble };
  }

  override render() {
    const { trouble } = this.state;
    return trouble ? (
      <Broken trouble={trouble} onAgain={() => this.setState({ trouble: null })} />
    ) : (
      this.props.children
    );
  }
}

interface BrokenProps {
  readonly trouble: Error;
  readonly onAgain: () => void;
}

function Broken({ trouble, onAgain }: BrokenProps) {
  const { broken } = useWords(APP_WORDS);
  return (
    <main class="page" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{broken.title}</h1>
      </div>
      <div class="stack app-broken">
        <p>{broken.what}</p>
        <p class="note">{broken.code(`${trouble.name}: ${trouble.message}`.slice(0, 120))}</p>
        <p class="button-row">
          <Button weight="main" onClick={onAgain}>
            {broken.again}
          </Button>
          <a class="button button-quiet" href="#/" onClick={onAgain}>
            <span class="button-words">{broken.home}</span>
          </a>
        </p>
      </div>
    </main>
  );
}
