/// A block of the page, of whichever kind.
enum BlockTemplate {
  static let text = #"""
    {{% CONTENT_TYPE:SDM_HTML}}
    {{#heading}}
    <h2>{{.}}</h2>
    {{/heading}}
    {{#subheading}}
    <h3>{{.}}</h3>
    {{/subheading}}
    {{#paragraph}}
    <p>{{.}}</p>
    {{/paragraph}}
    {{#note}}
    <p class="note">{{.}}</p>
    {{/note}}
    {{#list}}
    <ol>
    {{#items}}
    <li>{{.}}</li>
    {{/items}}
    </ol>
    {{/list}}
    {{#table}}
    {{> table}}
    {{/table}}
    {{#chart}}
    {{> drawing}}
    {{/chart}}
    {{#signature}}
    <div class="together">
    {{#closing}}
    <p>{{.}}</p>
    {{/closing}}
    <div class="signature">
    <p>{{placeAndDay}}</p>
    <p class="post">{{post}}</p>
    <p class="name">{{name}}</p>
    {{#number}}
    <p>{{.}}</p>
    {{/number}}
    </div>
    </div>
    {{/signature}}

    """#
}
