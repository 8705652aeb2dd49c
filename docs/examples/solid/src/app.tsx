import { createSignal, Show } from 'solid-js';

/** News of one country at a time, whose length, colours and place the page decides. */
export function App() {
  const [country, setCountry] = createSignal('HU');
  const [limit, setLimit] = createSignal(2);
  const [dark, setDark] = createSignal(false);
  const [shown, setShown] = createSignal(true);
  const [keeps, setKeeps] = createSignal(false);
  const [count, setCount] = createSignal(0);
  const [chosen, setChosen] = createSignal('nothing');

  return (
    <>
      <h1>News</h1>
      <button onClick={() => setCountry(country() === 'HU' ? 'RS' : 'HU')}>Other country</button>
      <button onClick={() => setLimit(limit() + 1)}>One more</button>
      <button onClick={() => setDark(!dark())}>Dark or light</button>
      <button onClick={() => setShown(!shown())}>Show or hide</button>
      <button onClick={() => setKeeps(!keeps())}>Open entries elsewhere</button>
      <button onClick={() => void import('@backontrack/widgets/news-feed/define')}>Load the widget</button>
      <p role="status">
        {count()} in all, {chosen()} chosen
      </p>
      <Show when={shown()}>
        <backontrack-news-feed
          country={country()}
          limit={limit()}
          heading-level={2}
          theme={dark() ? 'dark' : 'light'}
          hidden={false}
          on:backontrack-results={(event) => setCount(event.count)}
          on:backontrack-select={(event) => {
            setChosen(event.id);
            if (keeps()) event.preventDefault();
          }}
        >
          <a href="https://example.org/news">News of {country()}</a>
        </backontrack-news-feed>
      </Show>
    </>
  );
}
