" What an author does in Vim with ALE. Each step says what it saw, as a line of JSON.
let s:output = []
function! Say(key, value) abort
  call add(s:output, json_encode([a:key, a:value]))
endfunction
function! WaitFor(what, condition) abort
  for i in range(500)
    let l:result = a:condition()
    if !empty(l:result) | return l:result | endif
    sleep 20m
  endfor
  throw 'not within 10 s: ' . a:what
endfunction

try
  call Say('filetype', &filetype)
  ALELint
  let s:found = WaitFor('three findings', {-> len(ale#engine#GetLoclist(bufnr(''))) == 3 ? ale#engine#GetLoclist(bufnr('')) : []})
  call Say('diagnostics', map(copy(s:found), 'v:val.code'))

  let g:ale_hover_to_preview = 1
  call cursor(6, 5)
  ALEHover
  call WaitFor('the hover', {-> filter(range(1, winnr('$')), 'getwinvar(v:val, "&previewwindow")')})
  wincmd P
  call Say('hover', join(getline(1, '$'), "\n"))
  pclose

  call cursor(6, 1)
  " ALE completes in insert mode only.
  let s:completions = []
  function! Complete() abort
    call ale#completion#GetCompletions('ale-callback', {'callback': {items -> extend(s:completions, items)}})
    call WaitFor('the completions', {-> s:completions})
    return ''
  endfunction
  call feedkeys("i\<C-R>=Complete()\<CR>\<Esc>", 'x')
  call Say('completion', map(copy(s:completions), 'v:val.word'))

  let s:actions = []
  function! Chosen(data, items) abort
    let s:actions = [[a:data, a:items]]
  endfunction
  call cursor(6, 1)
  call ale#codefix#Execute(0, function('Chosen'))
  call WaitFor('the actions', {-> s:actions})
  let [s:data, s:items] = s:actions[0]
  call Say('actions', map(copy(s:items), 'v:val[1].title'))
  call ale#codefix#ApplyLSPCodeAction(s:data, s:items[0][1])
  call WaitFor('the fix', {-> getline(6) =~# "^2\t"})
  call Say('fixed', getline(6))

  runtime autoload/ale/util.vim
  function! ale#util#Input(...) abort
    return 'Pastry'
  endfunction
  call cursor(4, 14)
  ALERename
  call WaitFor('the new name', {-> getline(4) =~# 'Pastry'})
  call Say('renamed', getline(4))
catch
  call Say('failed', v:exception . ' at ' . v:throwpoint)
endtry
call writefile(s:output, $OUTPUT)
qall!
