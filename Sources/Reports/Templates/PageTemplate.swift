/// The whole page. Nothing is loaded and nothing runs: the policy in its head says so to browsers.
enum PageTemplate {
  static let text = #"""
    {{% CONTENT_TYPE:SDM_HTML}}
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="author" content="{{author}}">
    <title>{{documentTitle}} – {{author}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <a class="skip" href="#report">{{skip}}</a>
    {{#mark}}
    <p class="mark" role="note"><strong>{{.}}</strong></p>
    <div class="watermark" aria-hidden="true">{{.}}</div>
    {{/mark}}
    <header>
    <p class="letterhead">{{#letterhead}}<span>{{.}}</span> {{/letterhead}}</p>
    {{#address}}
    <p class="address">{{.}}</p>
    {{/address}}
    </header>
    <main id="report">
    <h1>{{#title}}<span>{{.}}</span> {{/title}}</h1>
    <dl class="fields">
    {{#fields}}
    <div><dt>{{label}}</dt><dd>{{text}}</dd></div>
    {{/fields}}
    </dl>
    {{#blocks}}
    {{> block}}
    {{/blocks}}
    </main>
    <footer>
    <p>{{foot}}</p>
    {{#code}}
    <p>{{.}}</p>
    {{/code}}
    </footer>
    </body>
    </html>

    """#
}
