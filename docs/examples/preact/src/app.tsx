import { useState } from 'preact/hooks';

/** News of one country at a time, whose length, colours and place the page decides. */
export function App() {
  const [country, setCountry] = useState('HU');
  const [limit, setLimit] = useState(2);
  const [dark, setDark] = useState(false);
  const [shown, setShown] = useState(true);
  const [keeps, setKeeps] = useState(false);
  const [count, setCount] = useState(0);
  const [chosen, setChosen] = useState('nothing');

  return (
    <>
      <h1>News</h1>
      <button onClick={() => setCountry(country === 'HU' ? 'RS' : 'HU')}>Other country</button>
      <button onClick={() => setLimit(limit + 1)}>One more</button>
      <button onClick={() => setDark(!dark)}>Dark or light</button>
      <button onClick={() => setShown(!shown)}>Show or hide</button>
      <button onClick={() => setKeeps(!keeps)}>Open entries elsewhere</button>
      <button onClick={() => void import('@backontrack/widgets/news-feed/define')}>Load the widget</button>
      <p role="status">
        {count} in all, {chosen} chosen
      </p>
      {shown && (
        <backontrack-news-feed
          country={country}
          limit={limit}
          heading-level={2}
          theme={dark ? 'dark' : 'light'}
          hidden={false}
          onbackontrack-results={(event) => setCount(event.count)}
          onbackontrack-select={(event) => {
            setChosen(event.id);
            if (keeps) event.preventDefault();
          }}
        >
          <a href="https://example.org/news">News of {country}</a>
        </backontrack-news-feed>
      )}
    </>
  );
}
