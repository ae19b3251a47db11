export function HistoryPage(props: Record<string, unknown>) {
  return (
    <main class="page" id="content">
      <h1 tabIndex={-1}>{JSON.stringify(props)}</h1>
    </main>
  );
}
