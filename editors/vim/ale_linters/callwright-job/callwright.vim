call ale#linter#Define('callwright-job', callwright#ale#Linter('callwright-job'))
